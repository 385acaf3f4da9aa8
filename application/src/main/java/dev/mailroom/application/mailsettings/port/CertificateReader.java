package dev.mailroom.application.mailsettings.port;

/** Reads certificates an administrator pasted. */
public interface CertificateReader {

  /** Whether the text is one or more X.509 certificates in PEM form (RFC 7468, 5). */
  boolean isPem(String text);
}
