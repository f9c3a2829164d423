# HTTPS-Upgrades arrive.
extends = chromium-156
name = Chrome 115 | secondary 2026-11-22 | dadrian/https-upgrade explainer; mozilla dev-platform d5_eYaGcMjU
stands-for = Chrome from July 2023: clicked http links are tried over https, silently | secondary 2026-11-22 | dadrian/https-upgrade explainer
evidence = secondary | secondary 2026-11-22 | release notes, not run here
hsts.loopback = like-any-host | secondary 2026-11-22 | product notes: ignored for localhost from Chromium 132
mixed.private-address-allowed = no | secondary 2026-11-27 | local network access came with Chrome 142 (developer.chrome.com blog)
