package dev.mailroom.mail.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.mailroom.application.mailsettings.port.CertificateReader;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads X.509 certificates in PEM form (RFC 7468, 5); words between them are passed over. */
public final class PemCertificates implements CertificateReader {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----[A-Za-z0-9+/=\\s]+-----END \\1-----");
  private static final String CERTIFICATE = "CERTIFICATE";

  @Override
  public boolean isPem(String text) {
    try {
      return !read(text).isEmpty();
    } catch (CertificateException e) {
      return false;
    }
  }

  /** Throws when a block is broken or is no certificate, as a private key pasted along is not. */
  static List<X509Certificate> read(String text) throws CertificateException {
    var certificates = new ArrayList<X509Certificate>();
    var block = BLOCK.matcher(text);
    while (block.find()) {
      if (!block.group(1).equals(CERTIFICATE)) {
        throw new CertificateException("not a certificate: " + block.group(1));
      }
      certificates.add(certificate(block.group()));
    }
    if (BLOCK.matcher(text).replaceAll("").contains("-----BEGIN")) {
      throw new CertificateException("a block that does not end, or is not base64");
    }
    return certificates;
  }

  private static X509Certificate certificate(String block) throws CertificateException {
    var factory = CertificateFactory.getInstance("X.509");
    return (X509Certificate)
        factory.generateCertificate(new ByteArrayInputStream(block.getBytes(US_ASCII)));
  }
}
