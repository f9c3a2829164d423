# HTTPS-First arrives in all windows.
extends = firefox-153
name = Firefox 136 | secondary 2026-11-22 | mozilla dev-platform d5_eYaGcMjU
stands-for = Firefox from March 2025: HTTPS-First in all windows | secondary 2026-11-22 | mozilla dev-platform d5_eYaGcMjU
evidence = secondary | secondary 2026-11-22 | release notes, not run here
