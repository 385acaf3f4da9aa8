package dev.mailroom.mail.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** A mail a {@link ScriptedSmtpServer} took; the message as sent, dots unstuffed. */
public record ReceivedMail(String mail, List<String> rcpts, String source) {

  public ReceivedMail {
    rcpts = List.copyOf(rcpts);
  }

  public byte[] bytes() {
    return source.getBytes(UTF_8);
  }
}
