extends = chrome-86
name = Chrome 85 | secondary 2026-11-22 | MDN browser-compat-data
stands-for = Chrome before October 2020: http images on https pages load over http | secondary 2026-11-22 | MDN browser-compat-data
mixed.images = loaded | secondary 2026-11-22 | MDN browser-compat-data: images are upgraded from 86
mixed.form-asks = no | secondary 2026-11-22 | the form warning came with Chrome 86 (Chromium blog 2020-08-17)
