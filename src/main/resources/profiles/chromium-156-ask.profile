# "Always use secure connections", public sites.
extends = chromium-156
name = Chromium 156, asks first | observed 2026-11-22 | started with the feature HttpsFirstBalancedModeAutoEnable
stands-for = Chromium 156 with "Always use secure connections" for public sites, announced as everyone's default from Chrome 154 | observed 2026-11-22 | security.googleblog.com 2025-10; the feature seen in Debian's build
upgrade.on-failure = ask | observed 2026-11-22 | the dialog over a blank page
upgrade.unknown-name-shows-error = yes | observed 2026-11-22 | Chromium https_upgrades_interceptor.cc, IsHttpsFirstModeExemptedError
upgrade.patience = PT5S | observed 2026-11-22 | 5.1 s against a handshake that stalls
