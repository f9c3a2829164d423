# The standard read literally, with no upgrade of navigations.
name = RFC 6797 | source 2026-11-22 | RFC 6797
stands-for = The HSTS standard read to the letter: it insists on https only where a host asked for it | source 2026-11-22 | RFC 6797
evidence = source | source 2026-11-22 | RFC 6797

hsts.grammar = rfc | source 2026-11-22 | RFC 6797 section 6.1
hsts.longest = none | source 2026-11-22 | RFC 6797 section 6.1.1 sets no limit
hsts.overflow-rejected = no | source 2026-11-22 | RFC 6797 section 6.1.1 sets no limit
hsts.learns-from = top-level, image-same-host, image-same-site, image-cross-site | source 2026-11-22 | RFC 6797 section 8.1 speaks of any response
hsts.learns-from-suffixes = yes | source 2026-11-27 | RFC 6797 section 8.1 speaks of any host
hsts.parts = all | source 2026-11-22 | RFC 6797 section 8.3 speaks of any URI
hsts.loopback = like-any-host | source 2026-11-22 | RFC 6797 section 8.1.1 excepts IP addresses only
hsts.empty-labels-match = no | source 2026-11-22 | RFC 6797 section 8.2 compares label by label
hsts.zero-switches-preload-off = no | source 2026-11-22 | RFC 6797 section 12.3 leaves it open
hsts.preload-list = yes | source 2026-11-22 | RFC 6797 section 12.3 allows one

upgrade.on-failure = not-tried | source 2026-11-22 | RFC 6797 knows no such upgrade
upgrade.exempt = none | source 2026-11-22 | RFC 6797 knows no such upgrade
upgrade.typed-opts-out = no | source 2026-11-22 | RFC 6797 knows no such upgrade
upgrade.error-status-fails = no | source 2026-11-22 | RFC 6797 knows no such upgrade
upgrade.whole-navigation-judged = no | source 2026-11-22 | RFC 6797 knows no such upgrade
upgrade.unknown-name-shows-error = yes | source 2026-11-22 | RFC 6797 knows no such upgrade
upgrade.loopback-blocked = no | source 2026-11-22 | RFC 6797 knows no such upgrade
upgrade.patience = PT30S | source 2026-11-22 | not limited by the standard; as long as Chromium waits for an https link
upgrade.asks-plainly = no | source 2026-11-22 | RFC 6797 knows no such upgrade
upgrade.refused-tries-https = no | source 2026-11-22 | RFC 6797 knows no such upgrade
upgrade.exception-life = PT0S | source 2026-11-22 | RFC 6797 knows no such upgrade
upgrade.exception-renewed = no | source 2026-11-22 | RFC 6797 knows no such upgrade
upgrade.all-methods = no | source 2026-11-22 | RFC 6797 knows no such upgrade

mixed.images = upgraded | source 2026-11-22 | W3C Mixed Content section 4.1
mixed.loopback-allowed = yes | source 2026-11-22 | W3C Secure Contexts section 3.1
mixed.private-address-allowed = no | source 2026-11-22 | W3C Mixed Content section 4.1
mixed.form-asks = no | source 2026-11-22 | W3C Mixed Content section 4.4 says a browser may warn

# The standard names no codes; Chromium's are shown, so that runs can be compared.
certificate.order = revoked, weak-signature, untrusted-root, self-signed, incomplete-chain, expired-issuer, not-yet-valid-issuer, ca-as-server, wrong-host, weak-key, expired, not-yet-valid | source 2026-11-22 | RFC 6797 section 8.4 treats all faults alike
certificate.fatal = none | source 2026-11-22 | RFC 6797 section 8.4: without HSTS it is the browser's choice
certificate.code.expired = NET::ERR_CERT_DATE_INVALID | source 2026-11-22 | Chromium net_error_list.h
certificate.code.not-yet-valid = NET::ERR_CERT_DATE_INVALID | source 2026-11-22 | Chromium net_error_list.h
certificate.code.wrong-host = NET::ERR_CERT_COMMON_NAME_INVALID | source 2026-11-22 | Chromium net_error_list.h
certificate.code.untrusted-root = NET::ERR_CERT_AUTHORITY_INVALID | source 2026-11-22 | Chromium net_error_list.h
certificate.code.self-signed = NET::ERR_CERT_AUTHORITY_INVALID | source 2026-11-22 | Chromium net_error_list.h
certificate.code.incomplete-chain = NET::ERR_CERT_AUTHORITY_INVALID | source 2026-11-22 | Chromium net_error_list.h
certificate.code.revoked = NET::ERR_CERT_REVOKED | source 2026-11-22 | Chromium net_error_list.h
certificate.code.weak-signature = NET::ERR_CERT_WEAK_SIGNATURE_ALGORITHM | source 2026-11-22 | Chromium net_error_list.h
certificate.code.weak-key = NET::ERR_CERT_WEAK_KEY | source 2026-11-22 | Chromium net_error_list.h
certificate.code.ca-as-server = NET::ERR_CERT_INVALID | source 2026-11-22 | Chromium net_error_list.h
certificate.code.expired-issuer = NET::ERR_CERT_DATE_INVALID | source 2026-11-22 | Chromium net_error_list.h
certificate.code.not-yet-valid-issuer = NET::ERR_CERT_DATE_INVALID | source 2026-11-27 | Chromium net/cert/cert_verify_proc_builtin.cc
certificate.wildcards = anywhere | source 2026-11-27 | RFC 9525 section 6.3 limits only the place of the wildcard in the name
certificate.final-dot-ignored = no | source 2026-11-28 | RFC 9525 section 6.3 compares label by label; a final dot would be one more, empty label
certificate.accepted-life = P7D | source 2026-11-22 | not in the standard; as Chromium
certificate.good-one-revokes = no | source 2026-11-22 | not in the standard
certificate.accepted-then-hsts = blocked | source 2026-11-27 | RFC 6797 sections 8.4 and 12.1
connection.idle = PT1M55S | source 2026-11-27 | not in the standard

page.shows-code = yes | source 2026-11-22 | so that runs can be compared
page.name-not-found = ERR_NAME_NOT_RESOLVED | source 2026-11-22 | Chromium net_error_list.h
page.refused = ERR_CONNECTION_REFUSED | source 2026-11-22 | Chromium net_error_list.h
page.stall = ERR_TIMED_OUT | source 2026-11-22 | Chromium net_error_list.h
page.handshake-failure = ERR_SSL_VERSION_OR_CIPHER_MISMATCH | source 2026-11-22 | Chromium net_error_list.h
page.closed = ERR_CONNECTION_CLOSED | source 2026-11-22 | Chromium net_error_list.h
page.plain-http = ERR_SSL_PROTOCOL_ERROR | source 2026-11-22 | Chromium net_error_list.h
page.tls-port = ERR_CONNECTION_RESET | source 2026-11-22 | Chromium net_error_list.h
page.too-many-redirects = ERR_TOO_MANY_REDIRECTS | source 2026-11-22 | Chromium net_error_list.h
page.blocked-by-extension = ERR_BLOCKED_BY_CLIENT | source 2026-11-22 | Chromium net_error_list.h
part.name-not-found = ERR_NAME_NOT_RESOLVED | source 2026-11-22 | Chromium net_error_list.h
part.refused = ERR_CONNECTION_REFUSED | source 2026-11-22 | Chromium net_error_list.h
part.stall = ERR_TIMED_OUT | source 2026-11-22 | Chromium net_error_list.h
part.handshake-failure = ERR_SSL_VERSION_OR_CIPHER_MISMATCH | source 2026-11-22 | Chromium net_error_list.h
part.closed = ERR_CONNECTION_CLOSED | source 2026-11-22 | Chromium net_error_list.h
part.plain-http = ERR_SSL_PROTOCOL_ERROR | source 2026-11-22 | Chromium net_error_list.h
part.tls-port = ERR_CONNECTION_RESET | source 2026-11-22 | Chromium net_error_list.h
redirects = 20 | source 2026-11-22 | WHATWG Fetch section 4.5
