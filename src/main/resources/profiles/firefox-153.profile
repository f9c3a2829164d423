# Firefox ESR 153 as it comes: HTTPS-First.
name = Firefox 153 | observed 2026-11-22 | Debian package firefox-esr 153.7.0
stands-for = Firefox ESR 153 with its default settings (HTTPS-First) | observed 2026-11-22 | Debian package firefox-esr 153.7.0
evidence = observed | observed 2026-11-22 | Debian package firefox-esr 153.7.0

hsts.grammar = gecko | observed 2026-11-22 | Gecko SecurityHeaderParser.cpp; 148 headers sent to the real browser
hsts.longest = P36500D | observed 2026-11-22 | Gecko nsSiteSecurityService.cpp, a hundred years
hsts.overflow-rejected = yes | observed 2026-11-22 | max-age=18446744073709551616
hsts.learns-from = top-level, image-same-host, image-same-site | observed 2026-11-22 | Gecko nsHttpChannel.cpp, third-party contexts are skipped
hsts.learns-from-suffixes = no | source 2026-11-27 | Gecko nsHttpChannel.cpp, third-party contexts are skipped whatever the host
hsts.parts = same-site | observed 2026-11-22 | Gecko StoragePrincipalHelper, state is kept by top-level site
hsts.loopback = stored-not-applied | observed 2026-11-22 | Gecko nsNetUtil.cpp; the service stores localhost
hsts.empty-labels-match = yes | observed 2026-11-22 | .hm.example.org
hsts.zero-switches-preload-off = yes | observed 2026-11-22 | accounts.google.com; any record of its own: Gecko nsSiteSecurityService.cpp, HostMatchesHSTSEntry
hsts.preload-list = yes | observed 2026-11-22 | Gecko nsSTSPreloadList.inc

upgrade.on-failure = http | observed 2026-11-22 | Gecko nsHTTPSOnlyUtils.cpp
upgrade.exempt = loopback, private-address, unknown-suffix, onion, explicit-port | observed 2026-11-22 | Gecko nsHTTPSOnlyUtils.cpp; addresses and .onion from source (NetAddr::IsIPAddrLocal, nsEffectiveTLDService::HasKnownPublicSuffix)
upgrade.typed-opts-out = yes | observed 2026-11-22 | Gecko nsHTTPSOnlyUtils.cpp
upgrade.error-status-fails = yes | observed 2026-11-22 | 404 and 503 fall back to http
upgrade.whole-navigation-judged = no | observed 2026-11-22 | a failing landing page is not asked for again
upgrade.unknown-name-shows-error = yes | source 2026-11-22 | Gecko nsHTTPSOnlyUtils.cpp, CouldBeHttpsOnlyError
upgrade.loopback-blocked = no | observed 2026-11-22 | never tried, so never failed
upgrade.patience = PT2.3S | observed 2026-11-22 | 2.3 to 2.4 s against a handshake that stalls
upgrade.asks-plainly = yes | observed 2026-11-22 | Gecko nsHTTPSOnlyUtils.cpp, TestHTTPAnswerRunnable, after 2.2 s
upgrade.refused-tries-https = yes | observed 2026-11-22 | Gecko preference browser.fixup.fallback-to-https
upgrade.exception-life = P7D | observed 2026-11-22 | Gecko dom.security.https_first_exempt_lifetime
upgrade.exception-renewed = no | source 2026-11-22 | Gecko nsHTTPSOnlyUtils.cpp
upgrade.all-methods = no | source 2026-11-22 | Gecko nsHTTPSOnlyUtils.cpp, top-level GET only

mixed.images = upgraded | observed 2026-11-22 | Gecko nsMixedContentBlocker.cpp
mixed.loopback-allowed = yes | observed 2026-11-22 | image on 127.x
mixed.private-address-allowed = no | source 2026-11-22 | Gecko nsMixedContentBlocker.cpp
mixed.form-asks = yes | observed 2026-11-22 | modal confirmation

certificate.order = revoked, ca-as-server, weak-signature, weak-key, self-signed, untrusted-root, incomplete-chain, expired-issuer, not-yet-valid-issuer, wrong-host, expired, not-yet-valid | source 2026-11-22 | Gecko SSLServerCertVerification.cpp: trust before name before time
certificate.fatal = revoked | source 2026-11-22 | Gecko SSLServerCertVerification.cpp, CategorizeCertificateError
certificate.code.expired = SEC_ERROR_EXPIRED_CERTIFICATE | observed 2026-11-22 | the real page
certificate.code.not-yet-valid = MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE | observed 2026-11-22 | the real page
certificate.code.wrong-host = SSL_ERROR_BAD_CERT_DOMAIN | observed 2026-11-22 | the real page
certificate.code.untrusted-root = SEC_ERROR_UNKNOWN_ISSUER | observed 2026-11-22 | the real page
certificate.code.self-signed = MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT | observed 2026-11-22 | the real page
certificate.code.incomplete-chain = SEC_ERROR_UNKNOWN_ISSUER | source 2026-11-22 | Gecko SSLServerCertVerification.cpp
certificate.code.revoked = SEC_ERROR_REVOKED_CERTIFICATE | source 2026-11-22 | Gecko SSLServerCertVerification.cpp; a private authority cannot show it
certificate.code.weak-signature = SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED | observed 2026-11-22 | SHA-1 leaf
certificate.code.weak-key = MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE | observed 2026-11-22 | RSA 768
certificate.code.ca-as-server = MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY | source 2026-11-22 | Gecko SSLServerCertVerification.cpp
certificate.code.expired-issuer = SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE | source 2026-11-22 | Gecko SSLServerCertVerification.cpp
certificate.code.not-yet-valid-issuer = MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE | source 2026-11-27 | NSS lib/mozpkix/lib/pkixbuild.cpp, RecordResult; Gecko test_cert_overrides.js
certificate.wildcards = below-two-labels | observed 2026-11-28 | *.co.uk, *.github.io and *.corp.internal; NSS lib/mozpkix/lib/pkixnames.cpp, IsValidDNSID: two labels after the wildcard, no list of suffixes
certificate.accepted-life = P36500D | source 2026-11-22 | Gecko security.certerrors.permanentOverride
certificate.good-one-revokes = no | source 2026-11-22 | Gecko nsICertOverrideService
certificate.accepted-then-hsts = loads-while-connected | observed 2026-11-27 | loads at once, blocked after the servers hung up; Gecko SSLServerCertVerification.cpp, OverrideAllowedForHost
connection.idle = PT1M55S | source 2026-11-27 | Gecko preference network.http.keep-alive.timeout

page.shows-code = yes | observed 2026-11-22 | the real page
page.name-not-found = dnsNotFound | observed 2026-11-22 | the real page
page.refused = connectionFailure | observed 2026-11-22 | the real page
page.stall = netTimeout | source 2026-11-22 | Gecko; the real browser was still waiting after 130 s
page.handshake-failure = SSL_ERROR_NO_CYPHER_OVERLAP | observed 2026-11-22 | the real page
page.closed = nssFailure2 | observed 2026-11-22 | the real page
page.plain-http = SSL_ERROR_RX_RECORD_TOO_LONG | source 2026-11-22 | NSS sslerr.h
page.tls-port = netReset | observed 2026-11-22 | the real page
page.too-many-redirects = redirectLoop | source 2026-11-22 | Gecko netError
page.blocked-by-extension = none | secondary 2026-11-22 | not observed; the blocker shows a page of its own, uBlockOrigin/uBlock-issues issue 699
part.name-not-found = NS_ERROR_UNKNOWN_HOST | source 2026-11-22 | Gecko ErrorList.py
part.refused = NS_ERROR_CONNECTION_REFUSED | observed 2026-11-22 | the list of requests
part.stall = NS_ERROR_NET_TIMEOUT | source 2026-11-22 | Gecko ErrorList.py
part.handshake-failure = SSL_ERROR_NO_CYPHER_OVERLAP | source 2026-11-22 | NSS sslerr.h
part.closed = NS_ERROR_NET_INTERRUPT | source 2026-11-22 | Gecko ErrorList.py
part.plain-http = SSL_ERROR_RX_RECORD_TOO_LONG | source 2026-11-22 | NSS sslerr.h
part.tls-port = NS_ERROR_NET_RESET | source 2026-11-22 | Gecko ErrorList.py
part.name-not-found.cors = NS_ERROR_DOM_BAD_URI | observed 2026-11-27 | Gecko nsCORSListenerProxy.cpp cancels the request so
part.refused.cors = NS_ERROR_DOM_BAD_URI | observed 2026-11-27 | Gecko nsCORSListenerProxy.cpp
part.stall.cors = NS_ERROR_DOM_BAD_URI | source 2026-11-27 | Gecko nsCORSListenerProxy.cpp
part.closed.cors = NS_ERROR_DOM_BAD_URI | source 2026-11-27 | Gecko nsCORSListenerProxy.cpp
part.tls-port.cors = NS_ERROR_DOM_BAD_URI | source 2026-11-27 | Gecko nsCORSListenerProxy.cpp
redirects = 20 | observed 2026-11-22 | Gecko preference network.http.redirection-limit
