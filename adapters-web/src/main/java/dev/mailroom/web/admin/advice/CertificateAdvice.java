package dev.mailroom.web.admin.advice;

/** The server cannot prove who it is. Certificates are always verified. */
final class CertificateAdvice {

  private CertificateAdvice() {}

  static Advice expired(Through way) {
    return Advice.of(
        "The certificate of " + way.name() + " has expired",
        "Whoever runs the server has not renewed it; or the clock of this machine is wrong.",
        Mend.HOST,
        "Check the date and time of this machine.",
        "Renew the certificate if the server is yours, or tell your provider.",
        "Mail goes out by itself once the certificate is valid.");
  }

  static Advice notYetValid(Through way) {
    return Advice.of(
        "The certificate of " + way.name() + " is not valid yet",
        "Almost always the clock of this machine is behind.",
        Mend.HOST,
        "Check the date and time of this machine, and let it keep them over the network.",
        "If they are right, tell whoever runs the server.");
  }

  static Advice wrongHost(Through way) {
    return Advice.of(
        "The server’s certificate is for another name",
        "We connected to "
            + way.routeLabel()
            + ", and what answers proves to be somebody else."
            + " Often the SMTP Host is an alias or an IP address; it may also be an attack.",
        Mend.HOST,
        "Look at the names in the reply above and enter one of them as the SMTP Host.",
        "Use the name from your provider’s instructions, not an alias or an IP address.",
        "If the server is yours, give it a certificate that names this host.");
  }

  static Advice unknownAuthority(Through way) {
    return Advice.of(
        "Nobody known vouches for " + way.name(),
        "Its certificate is signed by itself or by an authority this machine does not know, or the"
            + " server leaves out the certificates between.",
        Mend.TRUSTED_CA,
        "If it is signed by your own authority, paste that certificate under Advanced, Trusted CA"
            + " (PEM).",
        "If the server is yours, let it send its whole certificate chain.",
        "If it is your provider’s, something on the way is reading along: ask your network’s"
            + " administrator.");
  }
}
