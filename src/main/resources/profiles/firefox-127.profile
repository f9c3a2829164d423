# Images of https pages are upgraded; navigations are not.
extends = firefox-136
name = Firefox 127 | secondary 2026-11-22 | attackanddefense.dev
stands-for = Firefox from June 2024: http images on https pages are asked for over https | secondary 2026-11-22 | attackanddefense.dev
upgrade.on-failure = not-tried | secondary 2026-11-22 | HTTPS-First came to all windows with Firefox 136
