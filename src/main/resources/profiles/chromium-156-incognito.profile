extends = chromium-156-ask
name = Chromium 156, incognito window | observed 2026-11-22 | Debian package 156.0.8078.79
stands-for = An incognito window of Chromium 156, which asks before http by default | observed 2026-11-22 | Chromium feature HttpsFirstModeIncognito
