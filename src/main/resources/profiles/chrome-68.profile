extends = chrome-85
name = Chrome 68 | secondary 2026-11-22 | Chromium blog 2018-07-24
stands-for = Chrome of July 2018, the first to mark every http page "Not secure" | secondary 2026-11-22 | Chromium blog 2018-07-24
