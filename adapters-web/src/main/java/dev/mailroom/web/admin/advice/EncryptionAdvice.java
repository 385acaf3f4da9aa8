package dev.mailroom.web.admin.advice;

/** The two ends do not agree on how to encrypt. */
final class EncryptionAdvice {

  private EncryptionAdvice() {}

  static Advice sslOnPlainPort(Through way) {
    return Advice.of(
        "Port " + way.portOrUsual() + " does not start with SSL",
        "Use SSL is on, and this port greets in plain text first. Port 587 works like that.",
        Mend.SECURITY,
        "Turn Use SSL off and Require TLS on.",
        "Or keep Use SSL and change the SMTP Port to 465, if the provider offers it.");
  }

  static Advice plainOnSslPort(Through way) {
    return Advice.of(
        "Port " + way.portOrUsual() + " wants SSL from the first byte",
        "The server waits for encryption to begin, and Use SSL is off. Port 465 works like that.",
        Mend.SECURITY,
        "Turn Use SSL on.",
        "Or change the SMTP Port to 587 and turn Require TLS on.");
  }

  static Advice noStartTls(Through way) {
    return Advice.of(
        way.name() + " does not offer encryption here",
        "Require TLS is on, and the server offers no STARTTLS on this port; or something on the"
            + " way takes the offer out. Nothing was sent, your password neither.",
        Mend.SECURITY,
        "Try port 465 with Use SSL.",
        "Ask your provider which port and security it wants.",
        "Turn Require TLS off only for a server of your own on a network you trust.");
  }

  static Advice startTlsRefused(Through way) {
    return Advice.of(
        way.name() + " refused to start encryption",
        "It offered STARTTLS and then declined. Its own TLS is not in order, or it is too busy.",
        Mend.SECURITY,
        "Try again in a minute.",
        "Try port 465 with Use SSL.",
        "If the server is yours, look for its certificate and key in its log.");
  }

  static Advice versions(Through way) {
    return Advice.of(
        way.name() + " speaks no TLS version that is allowed here",
        "The server speaks other versions than those ticked under Advanced; old servers speak only"
            + " versions that are no longer safe.",
        Mend.TLS_VERSIONS,
        "Tick both TLS 1.3 and TLS 1.2 under Advanced.",
        "Check which versions your provider requires.",
        "If the server is yours, turn on TLS 1.2 or newer there.");
  }

  static Advice failed(Through way) {
    return Advice.of(
        "Encryption with " + way.name() + " did not come about",
        "The two ends could not agree. Most often port and security do not fit each other.",
        Mend.SECURITY,
        "Make sure the security matches what your provider requires.",
        "Try the other pair: 587 with Require TLS, or 465 with Use SSL.",
        "Check whether your provider requires certain TLS versions.");
  }
}
