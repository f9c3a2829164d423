# Known from documents only.
extends = chromium-156
name = Safari 18.2 | secondary 2026-11-22 | lapcatsoftware.com; mozilla dev-platform d5_eYaGcMjU
stands-for = Safari from December 2024: https first, silently back to http; from documents only | secondary 2026-11-22 | lapcatsoftware.com; mozilla dev-platform d5_eYaGcMjU
evidence = secondary | secondary 2026-11-22 | documents, not run here
hsts.longest = none | secondary 2026-11-22 | no cap is documented
hsts.learns-from = top-level, image-same-host | secondary 2026-11-22 | webkit.org on HSTS tracking, 2018; Apple's own network stack was not tested
hsts.learns-from-suffixes = no | secondary 2026-11-27 | no source; assumed
hsts.parts = none | secondary 2026-11-22 | webkit.org on HSTS tracking, 2018; Apple's own network stack was not tested
hsts.loopback = like-any-host | secondary 2026-11-22 | pwa-kit pull request 288
mixed.form-asks = no | source 2026-11-27 | WebKit MixedContentChecker.cpp, checkFormForMixedContent only writes to the console
page.shows-code = no | secondary 2026-11-27 | no code is documented; the page is a sentence
mixed.loopback-allowed = no | secondary 2026-11-22 | MDN browser-compat-data
mixed.private-address-allowed = no | secondary 2026-11-22 | no source; assumed from the W3C text
upgrade.whole-navigation-judged = no | secondary 2026-11-22 | no source; assumed
upgrade.exempt = loopback, non-unique, explicit-port | secondary 2026-11-22 | mozilla dev-platform d5_eYaGcMjU: standard ports only
certificate.wildcards = not-below-registries | source 2026-11-27 | Apple Security SecPolicyLeafCallbacks.c, SecDNSMatch and SecDNSIsTLD; the list it asks is not published
certificate.final-dot-ignored = no | source 2026-11-28 | Apple Security SecPolicyLeafCallbacks.c, SecDNSMatch: the final dot of the address is stripped, that of the certificate is not
