package dev.mailroom.application.notification.port;

/** Signs what a link of ours says, so that nobody else can make one. */
public interface LinkSigner {

  /**
   * The same for the same text, on every process and for ever: a link stands in mail that people
   * keep.
   *
   * @return base64url without padding
   */
  String sign(String text);
}
