extends = safari-18.2
name = Safari 17 | secondary 2026-11-22 | MDN browser-compat-data
stands-for = Safari before December 2024: http links stay http, and http images load over http; from documents only | secondary 2026-11-22 | MDN browser-compat-data
upgrade.on-failure = not-tried | secondary 2026-11-22 | https first came with 18.2
mixed.images = loaded | secondary 2026-11-22 | MDN browser-compat-data has no image upgrade
