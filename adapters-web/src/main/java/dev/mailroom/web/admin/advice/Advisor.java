package dev.mailroom.web.admin.advice;

import dev.mailroom.domain.delivery.TransportFailure;

/** Knows each failure's likely cause and its way out; the compiler demands every kind. */
public final class Advisor {

  private Advisor() {}

  public static Advice on(TransportFailure failure, Through way) {
    return switch (failure.kind()) {
      case UNKNOWN_HOST -> ConnectionAdvice.unknownHost(way);
      case CONNECTION_REFUSED -> ConnectionAdvice.refused(way);
      case CONNECT_TIMEOUT -> ConnectionAdvice.noAnswer(way);
      case READ_TIMEOUT -> ConnectionAdvice.stalled(way);
      case CONNECTION_LOST -> ConnectionAdvice.lost(way);
      case PROTOCOL_ERROR -> ConnectionAdvice.noMailServer(way);
      case CLIENT_REFUSED -> ConnectionAdvice.turnedAway(way);
      case TLS_ON_PLAIN_PORT -> EncryptionAdvice.sslOnPlainPort(way);
      case PLAIN_ON_TLS_PORT -> EncryptionAdvice.plainOnSslPort(way);
      case STARTTLS_NOT_OFFERED -> EncryptionAdvice.noStartTls(way);
      case STARTTLS_REFUSED -> EncryptionAdvice.startTlsRefused(way);
      case TLS_VERSION_MISMATCH -> EncryptionAdvice.versions(way);
      case TLS_FAILED -> EncryptionAdvice.failed(way);
      case CERTIFICATE_EXPIRED -> CertificateAdvice.expired(way);
      case CERTIFICATE_NOT_YET_VALID -> CertificateAdvice.notYetValid(way);
      case CERTIFICATE_WRONG_HOST -> CertificateAdvice.wrongHost(way);
      case CERTIFICATE_UNKNOWN_AUTHORITY -> CertificateAdvice.unknownAuthority(way);
      case AUTH_NOT_OFFERED -> LogInAdvice.notOffered(way);
      case AUTH_WOULD_BE_IN_CLEAR -> LogInAdvice.inClear(way);
      case AUTHENTICATION_FAILED -> LogInAdvice.failed(failure, way);
      case AUTHENTICATION_REQUIRED -> LogInAdvice.required(way);
      case SENDER_REFUSED -> SenderAdvice.refused(way);
      case RECIPIENT_REFUSED -> MessageAdvice.recipientRefused(way);
      case MESSAGE_REFUSED -> MessageAdvice.messageRefused(way);
      case MESSAGE_TOO_LARGE -> MessageAdvice.tooLarge(way);
      case NOT_RENDERED -> MessageAdvice.notRendered();
      case RATE_LIMITED -> BusyAdvice.rateLimited(way);
      case SERVICE_UNAVAILABLE -> BusyAdvice.unavailable(way);
      case TRY_LATER -> BusyAdvice.tryLater(way);
      case OUTCOME_UNKNOWN -> BusyAdvice.outcomeUnknown(way);
    };
  }
}
