package dev.mailroom.domain.mailsettings;

/** The versions of TLS that are still safe (RFC 8996 retired the rest). */
public enum TlsVersion {
  TLS_1_2("TLSv1.2"),
  TLS_1_3("TLSv1.3");

  private final String protocol;

  TlsVersion(String protocol) {
    this.protocol = protocol;
  }

  /** The name the Java platform and most logs give it. */
  public String protocol() {
    return protocol;
  }
}
