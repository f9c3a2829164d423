package padlock.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import padlock.url.Host;

/** Somebody who signs certificates: a root, an intermediate, or a server that vouches for itself. */
record Issuer(String name, PrivateKey key, X509Certificate certificate) {
    private static final SecureRandom SERIALS = new SecureRandom();

    /** An authority at the top: it vouches for itself. */
    static Issuer root(String name, KeyPair keys, Validity validity) {
        Draft draft = Draft.authority(name, keys.getPublic(), validity);
        return new Issuer(name, keys.getPrivate(), sign(draft, name, keys.getPrivate()));
    }

    /** An authority that this one vouches for. */
    Issuer intermediate(String subject, KeyPair keys, Validity validity) {
        return new Issuer(subject, keys.getPrivate(), sign(Draft.authority(subject, keys.getPublic(), validity)));
    }

    X509Certificate sign(Draft draft) {
        return sign(draft, name, key);
    }

    static X509Certificate selfSigned(Draft draft, PrivateKey key) {
        return sign(draft, draft.subject(), key);
    }

    private static X509Certificate sign(Draft draft, String issuer, PrivateKey key) {
        try {
            JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                    name(issuer),
                    new BigInteger(127, SERIALS).setBit(126),
                    Date.from(draft.validity().from()),
                    Date.from(draft.validity().until()),
                    name(draft.subject()),
                    draft.key());
            addExtensions(certificate, draft);
            return new JcaX509CertificateConverter()
                    .getCertificate(certificate.build(new JcaContentSignerBuilder(draft.signature()).build(key)));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot issue " + draft, e);
        }
    }

    private static void addExtensions(JcaX509v3CertificateBuilder certificate, Draft draft) throws CertIOException {
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(draft.authority()));
        int usage = draft.authority() ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
        certificate.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (!draft.names().isEmpty()) {
            certificate.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            GeneralName[] names =
                    draft.names().stream().map(Issuer::alternativeName).toArray(GeneralName[]::new);
            certificate.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        }
    }

    private static GeneralName alternativeName(String name) {
        boolean address = name.indexOf(':') >= 0
                || Host.parse(name).map(Host::isIpLiteral).orElse(false);
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }
}
