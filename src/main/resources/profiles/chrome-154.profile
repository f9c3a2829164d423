# Asks before http, as announced.
extends = chromium-156-ask
name = Chrome 154 | announced 2026-11-22 | security.googleblog.com 2025-10
stands-for = Chrome from October 2026 as announced: "Always use secure connections" on for everybody, public sites | announced 2026-11-22 | security.googleblog.com 2025-10; whether it reached everybody is not verified
evidence = announced | announced 2026-11-22 | security.googleblog.com 2025-10
