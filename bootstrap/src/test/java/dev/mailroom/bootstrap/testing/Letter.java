package dev.mailroom.bootstrap.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mailroom.mail.testing.ReceivedMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Properties;
import java.util.regex.Pattern;

/** A mail as it arrived, read by a mail program. */
public record Letter(
    String to, String from, String subject, String text, String html, String source) {

  static Letter read(ReceivedMail mail) {
    try {
      var message = message(mail.source());
      return new Letter(
          mail.rcpts().getFirst().replaceAll("^<|>.*$", ""),
          message.getFrom()[0].toString(),
          message.getSubject(),
          part(message, "text/plain"),
          part(message, "text/html"),
          mail.source());
    } catch (MessagingException | IOException e) {
      throw new AssertionError("not a mail:\n" + mail.source(), e);
    }
  }

  /** The first field of that name, in one line; empty when there is none. */
  public String header(String name) {
    try {
      var fields = message(source).getHeader(name);
      return fields == null ? "" : MimeUtility.unfold(fields[0]);
    } catch (MessagingException e) {
      throw new AssertionError("not a mail:\n" + source, e);
    }
  }

  /** The link to choose a new password with. */
  public URI resetLink() {
    return link("/reset-password/");
  }

  /** The first link of this site that begins with that path. */
  public URI link(String path) {
    var found = Pattern.compile("https?://[^/\\s]+" + path + "[\\w.-]+").matcher(text);
    if (!found.find()) {
      throw new AssertionError("no link to " + path + " in:\n" + text);
    }
    return URI.create(found.group());
  }

  private static MimeMessage message(String source) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(source.getBytes(UTF_8)));
  }

  private static String part(MimeMessage message, String type)
      throws MessagingException, IOException {
    var parts = (Multipart) message.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType(type)) {
        return part.getContent().toString();
      }
    }
    throw new AssertionError("no " + type + " in the mail");
  }
}
