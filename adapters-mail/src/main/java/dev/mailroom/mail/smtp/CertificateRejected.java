package dev.mailroom.mail.smtp;

import dev.mailroom.domain.delivery.FailureKind;
import java.security.cert.CertificateException;

/** Why a server's certificate was not good enough, told apart. */
final class CertificateRejected extends CertificateException {

  private final FailureKind kind;
  private final String detail;

  CertificateRejected(FailureKind kind, String detail, CertificateException cause) {
    super(detail, cause);
    this.kind = kind;
    this.detail = detail;
  }

  FailureKind kind() {
    return kind;
  }

  String detail() {
    return detail;
  }
}
