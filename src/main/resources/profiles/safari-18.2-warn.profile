extends = safari-18.2
name = Safari 18.2, warns | secondary 2026-11-22 | lapcatsoftware.com
stands-for = Safari 18.2 with "Warn before connecting to a website over HTTP" | secondary 2026-11-22 | lapcatsoftware.com
upgrade.on-failure = ask | secondary 2026-11-22 | lapcatsoftware.com
upgrade.unknown-name-shows-error = yes | secondary 2026-11-22 | no source; assumed from Chromium
upgrade.exempt = none | secondary 2026-11-22 | lapcatsoftware.com names no exception
upgrade.loopback-blocked = yes | secondary 2026-11-27 | lapcatsoftware.com 2024-12: http://localhost is blocked outright with the warning on
