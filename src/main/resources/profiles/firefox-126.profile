extends = firefox-127
name = Firefox 126 | secondary 2026-11-22 | MDN browser-compat-data
stands-for = Firefox before June 2024: http images on https pages load over http | secondary 2026-11-22 | MDN browser-compat-data
mixed.images = loaded | secondary 2026-11-22 | MDN browser-compat-data: images are upgraded from 127
