package dev.mailroom.mail.smtp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Whom we believe: the platform's authorities, and those an administrator added. */
final class Trust {

  private Trust() {}

  /** A TLS context that verifies; throws when {@code pem} is not what was saved once. */
  static SSLContext context(Optional<String> pem) {
    try {
      var context = SSLContext.getInstance("TLS");
      var judge = new CertificateJudge(pem.isPresent() ? extended(pem.get()) : platform());
      context.init(null, new TrustManager[] {judge}, new SecureRandom());
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException("the trusted certificates cannot be used", e);
    }
  }

  private static X509ExtendedTrustManager platform() throws GeneralSecurityException {
    return trustManager(null);
  }

  private static X509ExtendedTrustManager extended(String pem)
      throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    int number = 0;
    for (var issuer : platform().getAcceptedIssuers()) {
      store.setCertificateEntry("platform-" + number++, issuer);
    }
    for (X509Certificate added : PemCertificates.read(pem)) {
      store.setCertificateEntry("added-" + number++, added);
    }
    return trustManager(store);
  }

  private static X509ExtendedTrustManager trustManager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
