package dev.mailroom.web.admin.advice;

/** Nobody there, or nobody who speaks the protocol. */
final class ConnectionAdvice {

  private ConnectionAdvice() {}

  static Advice unknownHost(Through way) {
    if (way.isSendGrid()) {
      return Advice.of(
          "The name of SendGrid’s server was not found",
          "This machine cannot look up api.sendgrid.com: its DNS is down or filtered.",
          Mend.ELSEWHERE,
          "Check on this machine that api.sendgrid.com resolves.",
          "Check its DNS settings, and any proxy or filter between.");
    }
    return Advice.of(
        "There is no server called " + way.name(),
        "The SMTP Host has a typing mistake, or this machine’s DNS does not know it.",
        Mend.HOST,
        "Compare the SMTP Host with your provider’s instructions, letter by letter.",
        "Enter the name alone: no https://, no port, no address with an @.",
        "If it is right, check on this machine that the name resolves.");
  }

  static Advice refused(Through way) {
    return Advice.of(
        way.name() + " refuses connections on port " + port(way),
        "The machine is there, and nothing listens on that port; or a firewall turns us away.",
        Mend.PORT,
        "Check the SMTP Port: 587 with Require TLS and 465 with Use SSL are usual.",
        "Check that the mail server runs and accepts connections from this machine.",
        "Check firewall rules between the two.");
  }

  static Advice noAnswer(Through way) {
    return Advice.of(
        way.name() + " did not answer in time",
        "A firewall drops the connection without a word, or the host is wrong. Many networks and"
            + " cloud providers block outgoing mail ports, port 25 above all.",
        Mend.CONNECT_TIMEOUT,
        "Check that firewall rules allow outgoing connections on port " + port(way) + ".",
        "Check that the SMTP Host is right.",
        "Try the other port: 587 with Require TLS, or 465 with Use SSL.",
        "If the server is only slow, raise the Connect timeout under Advanced.");
  }

  static Advice stalled(Through way) {
    return Advice.of(
        way.name() + " stopped answering",
        "It took the connection and then said nothing for longer than the Read timeout. Busy"
            + " servers do this, and so do ports that expect the other kind of encryption.",
        Mend.READ_TIMEOUT,
        "Try again in a minute.",
        "Check the pair of port and security: 587 with Require TLS, 465 with Use SSL.",
        "If the server is slow, raise the Read timeout under Advanced.");
  }

  static Advice lost(Through way) {
    return Advice.of(
        way.name() + " closed the connection",
        "The server or a firewall between hung up in the middle. Servers do this to machines they"
            + " do not trust, and when they restart.",
        Mend.PORT,
        "Try again in a minute.",
        "Check that your provider allows connections from this machine’s address.",
        "Check the pair of port and security: 587 with Require TLS, 465 with Use SSL.");
  }

  static Advice noMailServer(Through way) {
    return Advice.of(
        way.name() + " does not speak the language of mail",
        "Something answers there, and it is no mail server: a web server, or a proxy between.",
        Mend.PORT,
        "Check the SMTP Host and SMTP Port: a web address does not take mail.",
        "Try 587 with Require TLS, or 465 with Use SSL.",
        "Check whether a proxy or firewall on the way answers in the server’s place.");
  }

  static Advice turnedAway(Through way) {
    return Advice.of(
        way.name() + " turns this machine away",
        "It greeted us with a refusal, before any log-in. Servers do this to addresses without a"
            + " reverse DNS name, on a block list, or not allowed as a relay.",
        Mend.HOST,
        "Read the reply above: it often names the list or the rule.",
        "If the server is yours, allow this machine’s address there.",
        "Else ask your provider, or send through one that takes mail with a log-in.");
  }

  private static String port(Through way) {
    return way.isSendGrid() ? "443" : way.portOrUsual();
  }
}
