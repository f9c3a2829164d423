package padlock.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static padlock.words.Said.english;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionErrorTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final ErrorRules CHROMIUM = PROFILES.get("chromium-156").errors();
    private static final ErrorRules FIREFOX = PROFILES.get("firefox-153").errors();

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, NET::ERR_CERT_DATE_INVALID, true, SEC_ERROR_EXPIRED_CERTIFICATE, true",
        "NOT_YET_VALID, NET::ERR_CERT_DATE_INVALID, true, MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE, true",
        "WRONG_HOST, NET::ERR_CERT_COMMON_NAME_INVALID, true, SSL_ERROR_BAD_CERT_DOMAIN, true",
        "UNTRUSTED_ROOT, NET::ERR_CERT_AUTHORITY_INVALID, true, SEC_ERROR_UNKNOWN_ISSUER, true",
        "INCOMPLETE_CHAIN, NET::ERR_CERT_AUTHORITY_INVALID, true, SEC_ERROR_UNKNOWN_ISSUER, true",
        "SELF_SIGNED, NET::ERR_CERT_AUTHORITY_INVALID, true, MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT, true",
        "REVOKED, NET::ERR_CERT_REVOKED, false, SEC_ERROR_REVOKED_CERTIFICATE, false",
        "WEAK_SIGNATURE, NET::ERR_CERT_INVALID, false, SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED, true",
        "WEAK_KEY, NET::ERR_CERT_WEAK_KEY, true, MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE, true",
        "CA_AS_SERVER, NET::ERR_CERT_INVALID, false, MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY, true",
        "EXPIRED_ISSUER, NET::ERR_CERT_DATE_INVALID, true, SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE, true",
        "NOT_YET_VALID_ISSUER, NET::ERR_CERT_DATE_INVALID, true, MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE, true"
    })
    void everyFaultHasItsCodeAndItsWayOn(
            CertificateFault fault, String chromium, boolean passChromium, String firefox, boolean passFirefox) {
        shows(CHROMIUM, fault, chromium, passChromium);
        shows(FIREFOX, fault, firefox, passFirefox);
    }

    private static void shows(ErrorRules rules, CertificateFault fault, String code, boolean passable) {
        ConnectionError plain = ConnectionError.ofCertificate(rules, fault, false);
        assertThat(plain.code()).contains(code);
        assertThat(plain.canProceed()).isEqualTo(passable);
        assertThat(plain.rule()).isEqualTo(passable ? Rule.CERT_1 : Rule.CERT_2);

        ConnectionError known = ConnectionError.ofCertificate(rules, fault, true);
        assertThat(known.code()).contains(code);
        assertThat(known.canProceed()).as("HSTS leaves no way on").isFalse();
        assertThat(known.rule()).isEqualTo(Rule.HSTS_12_1);
    }

    /** A certificate that is expired, self-signed and for another name: engines name another fault first. */
    @Test
    void theEngineChoosesWhichFaultItNames() {
        Set<CertificateFault> both = Set.of(CertificateFault.WRONG_HOST, CertificateFault.EXPIRED);
        Set<CertificateFault> weak = Set.of(CertificateFault.WRONG_HOST, CertificateFault.WEAK_KEY);

        assertThat(ConnectionError.reported(CHROMIUM, both)).isEqualTo(CertificateFault.WRONG_HOST);
        assertThat(ConnectionError.reported(FIREFOX, both)).isEqualTo(CertificateFault.WRONG_HOST);
        assertThat(ConnectionError.reported(CHROMIUM, weak)).isEqualTo(CertificateFault.WRONG_HOST);
        assertThat(ConnectionError.reported(FIREFOX, weak)).isEqualTo(CertificateFault.WEAK_KEY);
        assertThat(ConnectionError.reported(FIREFOX, EnumSet.allOf(CertificateFault.class)))
                .isEqualTo(CertificateFault.REVOKED);
    }

    @Test
    void aGoodCertificateHasNothingToReport() {
        assertThatThrownBy(() -> ConnectionError.reported(CHROMIUM, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME_NOT_FOUND, ERR_NAME_NOT_RESOLVED, dnsNotFound, NS_ERROR_UNKNOWN_HOST, NET-2",
        "REFUSED, ERR_CONNECTION_REFUSED, connectionFailure, NS_ERROR_CONNECTION_REFUSED, NET-3",
        "STALL, ERR_TIMED_OUT, netTimeout, NS_ERROR_NET_TIMEOUT, NET-4",
        "HANDSHAKE_FAILURE, ERR_SSL_VERSION_OR_CIPHER_MISMATCH, SSL_ERROR_NO_CYPHER_OVERLAP, SSL_ERROR_NO_CYPHER_OVERLAP, NET-5",
        "CLOSED, ERR_CONNECTION_CLOSED, nssFailure2, NS_ERROR_NET_INTERRUPT, NET-5",
        "PLAIN_HTTP, ERR_SSL_PROTOCOL_ERROR, SSL_ERROR_RX_RECORD_TOO_LONG, SSL_ERROR_RX_RECORD_TOO_LONG, NET-5",
        "TLS_PORT, ERR_CONNECTION_RESET, netReset, NS_ERROR_NET_RESET, NET-5"
    })
    void noAnswerHasACodeAndNoWayOn(
            ConnectionFault fault, String chromium, String firefoxPage, String firefoxPart, String rule) {
        assertThat(ConnectionError.ofConnection(CHROMIUM, fault).code()).contains(chromium);
        assertThat(ConnectionError.ofPart(CHROMIUM, MixedContent.Element.IMG, fault)
                        .code())
                .contains(chromium);
        ConnectionError page = ConnectionError.ofConnection(FIREFOX, fault);
        assertThat(page.code()).contains(firefoxPage);
        assertThat(page.canProceed()).isFalse();
        assertThat(page.rule().id()).isEqualTo(rule);
        ConnectionError part = ConnectionError.ofPart(FIREFOX, MixedContent.Element.IMG, fault);
        assertThat(part.code()).contains(firefoxPart);
        assertThat(part.canProceed()).isFalse();
        assertThat(part.rule().id()).isEqualTo(rule);
    }

    /** Gecko gives up such a request with a code of its own, unless TLS has one. */
    @ParameterizedTest
    @CsvSource({
        "NAME_NOT_FOUND, ERR_NAME_NOT_RESOLVED, NS_ERROR_DOM_BAD_URI",
        "REFUSED, ERR_CONNECTION_REFUSED, NS_ERROR_DOM_BAD_URI",
        "HANDSHAKE_FAILURE, ERR_SSL_VERSION_OR_CIPHER_MISMATCH, SSL_ERROR_NO_CYPHER_OVERLAP"
    })
    void anImageThatAsksForCrossOriginAccessHasOtherCodesInFirefox(
            ConnectionFault fault, String chromium, String firefox) {
        MixedContent.Element element = MixedContent.Element.IMG_CROSSORIGIN;
        assertThat(ConnectionError.ofPart(CHROMIUM, element, fault).code()).contains(chromium);
        assertThat(ConnectionError.ofPart(FIREFOX, element, fault).code()).contains(firefox);
    }

    @ParameterizedTest
    @EnumSource(CertificateFault.class)
    void everyFaultHasAWordAndASentence(CertificateFault fault) {
        assertThat(CertificateFault.of(fault.id())).contains(fault);
        assertThat(english(fault.sentence())).isNotBlank();
        assertThat(CertificateFault.of(fault.name())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ConnectionFault.class)
    void everyMissingAnswerHasAWordAndASentence(ConnectionFault fault) {
        assertThat(ConnectionFault.of(fault.id())).contains(fault);
        assertThat(english(fault.sentence())).isNotBlank();
        assertThat(ConnectionFault.of(fault.name())).isEmpty();
    }
}
