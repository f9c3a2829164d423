# Debian's Chromium 156 as it comes: https first, silently back to http.
name = Chromium 156 | observed 2026-11-22 | Debian package 156.0.8078.79
stands-for = Chromium 156 as Debian builds it, with its default settings | observed 2026-11-22 | Debian package 156.0.8078.79
evidence = observed | observed 2026-11-22 | Debian package 156.0.8078.79

hsts.grammar = rfc | observed 2026-11-22 | Chromium http_security_headers.cc; 148 headers sent to the real browser
hsts.longest = P365D | observed 2026-11-22 | Chromium kMaxHSTSAgeSecs; stored age read from the profile
hsts.overflow-rejected = no | observed 2026-11-22 | Chromium http_security_headers.cc
hsts.learns-from = top-level, image-same-host, image-same-site, image-cross-site | observed 2026-11-22 | cross-site image, 404 and 302 all registered
hsts.parts = all | observed 2026-11-22 | cross-site image, script and frame of an http page
hsts.loopback = not-stored | observed 2026-11-22 | Chromium feature IgnoreHSTSForLocalhost
hsts.empty-labels-match = no | observed 2026-11-22 | Chromium transport_security_state_unittest.cc, DomainNameOddities
hsts.zero-switches-preload-off = no | observed 2026-11-22 | accounts.google.com stays upgraded
hsts.preload-list = yes | observed 2026-11-22 | Chromium transport_security_state_static.json

upgrade.on-failure = http | observed 2026-11-22 | Chromium https_upgrades_interceptor.cc
upgrade.exempt = loopback, non-unique, explicit-port | observed 2026-11-22 | Chromium https_upgrades_interceptor.cc
upgrade.typed-opts-out = yes | source 2026-11-22 | Chromium https_upgrades_interceptor.cc, force_no_https_upgrade
upgrade.error-status-fails = no | observed 2026-11-22 | 404 and 503 stay on https
upgrade.whole-navigation-judged = yes | observed 2026-11-22 | Chromium https_only_mode_tab_helper.h, is_navigation_upgraded
upgrade.unknown-name-shows-error = no | source 2026-11-22 | Chromium https_upgrades_interceptor.cc, IsHttpsFirstModeExemptedError
upgrade.patience = PT3S | observed 2026-11-22 | 3.1 s against a handshake that stalls
upgrade.asks-plainly = no | observed 2026-11-22 | no plain request while the attempt stalls
upgrade.refused-tries-https = no | observed 2026-11-22 | a closed port 80 ends in ERR_CONNECTION_REFUSED
upgrade.exception-life = P7D | source 2026-11-22 | Chromium StatefulSSLHostStateDelegate, one week
upgrade.exception-renewed = yes | source 2026-11-22 | Chromium https_upgrades_interceptor.cc, AllowHttpForHost on each visit
upgrade.all-methods = no | observed 2026-11-22 | form posts and frames of http pages stay on http

mixed.images = upgraded | observed 2026-11-22 | Chromium mixed_content_checker.cc
mixed.loopback-allowed = yes | observed 2026-11-22 | image on localhost
mixed.private-address-allowed = yes | observed 2026-11-22 | Chromium mixed_content_checker.cc, local network access; seen from a loopback page
mixed.form-asks = yes | observed 2026-11-22 | page "form is not secure"

certificate.order = revoked, weak-signature, ca-as-server, untrusted-root, self-signed, incomplete-chain, wrong-host, weak-key, expired, not-yet-valid, expired-issuer | source 2026-11-22 | Chromium net/cert/cert_status_flags.cc, MapCertStatusToNetError
certificate.fatal = revoked, weak-signature, ca-as-server | observed 2026-11-22 | Chromium security_interstitials, IsCertErrorFatal; SHA-1 under a private root
certificate.code.expired = NET::ERR_CERT_DATE_INVALID | observed 2026-11-22 | the real page
certificate.code.not-yet-valid = NET::ERR_CERT_DATE_INVALID | observed 2026-11-22 | the real page
certificate.code.wrong-host = NET::ERR_CERT_COMMON_NAME_INVALID | observed 2026-11-22 | the real page
certificate.code.untrusted-root = NET::ERR_CERT_AUTHORITY_INVALID | observed 2026-11-22 | the real page
certificate.code.self-signed = NET::ERR_CERT_AUTHORITY_INVALID | observed 2026-11-22 | the real page
certificate.code.incomplete-chain = NET::ERR_CERT_AUTHORITY_INVALID | source 2026-11-22 | Chromium net_error_list.h
certificate.code.revoked = NET::ERR_CERT_REVOKED | source 2026-11-22 | Chromium net_error_list.h; a private authority cannot show it
certificate.code.weak-signature = NET::ERR_CERT_INVALID | observed 2026-11-22 | SHA-1 leaf under a private root
certificate.code.weak-key = NET::ERR_CERT_WEAK_KEY | observed 2026-11-22 | RSA 768
certificate.code.ca-as-server = NET::ERR_CERT_INVALID | source 2026-11-22 | Chromium net_error_list.h
certificate.code.expired-issuer = NET::ERR_CERT_DATE_INVALID | source 2026-11-22 | Chromium net_error_list.h
certificate.accepted-life = P7D | source 2026-11-22 | Chromium StatefulSSLHostStateDelegate, one week
certificate.good-one-revokes = yes | source 2026-11-22 | Chromium content/browser/ssl/ssl_manager.cc
certificate.accepted-then-hsts = loads | observed 2026-11-27 | loads over a new connection too
connection.idle = PT5M | source 2026-11-27 | Chromium net/socket/client_socket_pool.cc, g_used_idle_socket_timeout_s

page.name-not-found = ERR_NAME_NOT_RESOLVED | observed 2026-11-22 | the real page
page.refused = ERR_CONNECTION_REFUSED | observed 2026-11-22 | the real page
page.stall = ERR_TIMED_OUT | observed 2026-11-22 | an https link to a stalling port 443, after about 30 s
page.handshake-failure = ERR_SSL_VERSION_OR_CIPHER_MISMATCH | observed 2026-11-22 | the real page
page.closed = ERR_CONNECTION_CLOSED | observed 2026-11-22 | the real page
page.plain-http = ERR_SSL_PROTOCOL_ERROR | source 2026-11-22 | Chromium net_error_list.h
page.tls-port = ERR_CONNECTION_RESET | observed 2026-11-22 | the real page
page.too-many-redirects = ERR_TOO_MANY_REDIRECTS | source 2026-11-22 | Chromium net_error_list.h
page.blocked-by-extension = ERR_BLOCKED_BY_CLIENT | secondary 2026-11-22 | uBlockOrigin/uBOL-home issues 336 and 340
part.name-not-found = ERR_NAME_NOT_RESOLVED | source 2026-11-22 | Chromium net_error_list.h
part.refused = ERR_CONNECTION_REFUSED | observed 2026-11-22 | the list of requests
part.stall = ERR_TIMED_OUT | source 2026-11-22 | Chromium net_error_list.h
part.handshake-failure = ERR_SSL_VERSION_OR_CIPHER_MISMATCH | source 2026-11-22 | Chromium net_error_list.h
part.closed = ERR_CONNECTION_CLOSED | source 2026-11-22 | Chromium net_error_list.h
part.plain-http = ERR_SSL_PROTOCOL_ERROR | source 2026-11-22 | Chromium net_error_list.h
part.tls-port = ERR_CONNECTION_RESET | source 2026-11-22 | Chromium net_error_list.h
redirects = 20 | source 2026-11-22 | Chromium net/url_request/url_request.cc
