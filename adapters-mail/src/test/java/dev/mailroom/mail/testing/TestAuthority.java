package dev.mailroom.mail.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority that exists for one test; what it issues is real X.509 (RFC 5280). */
public final class TestAuthority {

  private static final byte[] ECDSA_SHA256 = Der.sequence(Der.oid(1, 2, 840, 10045, 4, 3, 2));
  private static final byte[] ALTERNATIVE_NAMES = Der.oid(2, 5, 29, 17);
  private static final byte[] BASIC_CONSTRAINTS = Der.oid(2, 5, 29, 19);
  private static final char[] NO_PASSWORD = new char[0];
  private static final Duration LIFE = Duration.ofDays(30);

  private final String name;
  private final KeyPair keys = newKeys();
  private final X509Certificate certificate;

  /** Makes a root of that name. */
  public TestAuthority(String name) {
    this.name = name;
    var isAuthority =
        Der.sequence(BASIC_CONSTRAINTS, Der.yes(), Der.octets(Der.sequence(Der.yes())));
    var start = Instant.now().minus(LIFE);
    this.certificate =
        sign(name, keys.getPublic(), start, start.plus(LIFE).plus(LIFE), isAuthority);
  }

  /** The root, as an administrator would paste it. */
  public String pem() {
    return pem(certificate);
  }

  /** A server's key and certificates, as a server that is not Java reads them. */
  public String serverPem(String... dnsNames) {
    var serverKeys = newKeys();
    var leaf = sign(dnsNames[0], serverKeys.getPublic(), yesterday(), inAMonth(), names(dnsNames));
    return pem("PRIVATE KEY", serverKeys.getPrivate().getEncoded()) + pem(leaf) + pem();
  }

  /** What a server of these names needs; valid now. */
  public SSLContext server(String... dnsNames) {
    return server(yesterday(), inAMonth(), dnsNames);
  }

  /** What a server needs to show a certificate for that time. */
  public SSLContext server(Instant from, Instant until, String... dnsNames) {
    var serverKeys = newKeys();
    var leaf = sign(dnsNames[0], serverKeys.getPublic(), from, until, names(dnsNames));
    return server(serverKeys, leaf, certificate);
  }

  private static SSLContext server(KeyPair keys, X509Certificate... chain) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", keys.getPrivate(), NO_PASSWORD, chain);
      return context(store);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a server needs that vouches for itself. */
  public static SSLContext selfSigned(String dnsName) {
    var own = new TestAuthority(dnsName);
    return server(
        own.keys, own.sign(dnsName, own.keys.getPublic(), yesterday(), inAMonth(), names(dnsName)));
  }

  /** What a client needs that trusts this authority and no other. */
  public SSLContext client() {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("root", certificate);
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), new SecureRandom());
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant yesterday() {
    return Instant.now().minus(Duration.ofDays(1));
  }

  private static Instant inAMonth() {
    return Instant.now().plus(LIFE);
  }

  private static String pem(X509Certificate certificate) {
    try {
      return pem("CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(String label, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der), label);
  }

  private static SSLContext context(KeyStore store) throws GeneralSecurityException {
    var keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keyManagers.init(store, NO_PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(keyManagers.getKeyManagers(), null, new SecureRandom());
    return context;
  }

  private static byte[] names(String... dnsNames) {
    var names =
        Arrays.stream(dnsNames)
            .map(dns -> Der.tagged(0x82, dns.getBytes(StandardCharsets.US_ASCII)))
            .toArray(byte[][]::new);
    return Der.sequence(ALTERNATIVE_NAMES, Der.octets(Der.sequence(names)));
  }

  private X509Certificate sign(
      String subject, PublicKey key, Instant from, Instant until, byte[] extension) {
    var content =
        Der.sequence(
            Der.tagged(0xa0, Der.integer(BigInteger.TWO)),
            Der.integer(new BigInteger(64, new SecureRandom()).add(BigInteger.ONE)),
            ECDSA_SHA256,
            name(name),
            Der.sequence(Der.time(from), Der.time(until)),
            name(subject),
            key.getEncoded(),
            Der.tagged(0xa3, Der.sequence(extension)));
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(content);
      var signed = Der.sequence(content, ECDSA_SHA256, Der.bits(signature.sign()));
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] name(String commonName) {
    return Der.sequence(Der.set(Der.sequence(Der.oid(2, 5, 4, 3), Der.text(commonName))));
  }

  private static KeyPair newKeys() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
