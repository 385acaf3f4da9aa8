package dev.mailroom.web.admin.stages;

import dev.mailroom.domain.delivery.Stage;

/** What a stage is called, by how far it is. */
enum StageNames {
  RESOLVE("Resolve", "Resolving", "Resolved", "Name not found"),
  CONNECT("Connect", "Connecting", "Connected", "No connection"),
  SECURE("Encrypt", "Encrypting", "Encrypted", "Not encrypted"),
  AUTHENTICATE("Authenticate", "Authenticating", "Authenticated", "Authentication failed"),
  SENDER("Sender", "Naming the sender", "Sender accepted", "Sender refused"),
  RECIPIENT("Recipient", "Naming the recipient", "Recipient accepted", "Recipient refused"),
  DATA("Message", "Handing over the message", "Message handed over", "Message refused"),
  ACCEPT("Accepted by the server", "Waiting for the verdict", "Accepted", "Not accepted");

  private final String next;
  private final String live;
  private final String done;
  private final String failed;

  StageNames(String next, String live, String done, String failed) {
    this.next = next;
    this.live = live;
    this.done = done;
    this.failed = failed;
  }

  static StageNames of(Stage stage) {
    return switch (stage) {
      case RESOLVE -> RESOLVE;
      case CONNECT -> CONNECT;
      case SECURE -> SECURE;
      case AUTHENTICATE -> AUTHENTICATE;
      case SENDER -> SENDER;
      case RECIPIENT -> RECIPIENT;
      case DATA -> DATA;
      case ACCEPT -> ACCEPT;
    };
  }

  String next() {
    return next;
  }

  String live() {
    return live;
  }

  String done() {
    return done;
  }

  String failed() {
    return failed;
  }
}
