# WebKitGTK 2.50 with libsoup 3: no upgrade of navigations. Not a stand-in for Safari.
extends = rfc-6797
name = WebKitGTK 2.50 | observed 2026-11-22 | WebKitGTK 2.50.6 with libsoup 3.2.3
stands-for = The MiniBrowser of WebKitGTK 2.50; Safari uses another network stack | observed 2026-11-22 | WebKitGTK 2.50.6 with libsoup 3.2.3
evidence = observed | observed 2026-11-22 | WebKitGTK 2.50.6 with libsoup 3.2.3
hsts.grammar = libsoup | observed 2026-11-22 | libsoup soup-hsts-policy.c; 148 headers sent to the real browser
hsts.learns-from = top-level, image-same-host | observed 2026-11-22 | WebKit NetworkDataTaskSoup.cpp
hsts.learns-from-suffixes = yes | source 2026-11-27 | WebKit NetworkDataTaskSoup.cpp, shouldAllowHSTSPolicySetting
hsts.parts = none | observed 2026-11-22 | WebKit NetworkDataTaskSoup.cpp
hsts.preload-list = no | source 2026-11-22 | libsoup ships no list
mixed.form-asks = no | observed 2026-11-22 | sent without a warning
upgrade.on-failure = not-tried | observed 2026-11-22 | http links and typed http stay on http
page.shows-code = no | source 2026-11-27 | WebKit WebKitWebView and MiniBrowser show a sentence without a code; certificate pages were not examined
certificate.wildcards = below-two-labels | source 2026-11-27 | GnuTLS lib/x509/hostname-verify.c, by way of glib-networking gtlscertificate-gnutls.c
certificate.final-dot-ignored = no | source 2026-11-28 | GnuTLS lib/str.c, _gnutls_hostname_compare: names are compared as they are
