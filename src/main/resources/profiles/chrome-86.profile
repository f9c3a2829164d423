# Images of https pages are upgraded; navigations are not.
extends = chrome-115
name = Chrome 86 | secondary 2026-11-22 | MDN browser-compat-data; Chromium blog 2019-10-03
stands-for = Chrome from October 2020: http images on https pages are asked for over https | secondary 2026-11-22 | MDN browser-compat-data
upgrade.on-failure = not-tried | secondary 2026-11-22 | HTTPS-Upgrades came with Chrome 115
