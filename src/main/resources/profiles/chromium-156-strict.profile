extends = chromium-156-ask
name = Chromium 156, strict | observed 2026-11-22 | Debian package 156.0.8078.79
stands-for = Chromium 156 with "Always use secure connections" for all sites | observed 2026-11-22 | preference https_only_mode_enabled
upgrade.exempt = loopback | observed 2026-11-22 | names like intranet and foo.test are tried too
upgrade.typed-opts-out = no | source 2026-11-22 | Chromium https_upgrades_interceptor.cc, IsStrictInterstitialEnabled
