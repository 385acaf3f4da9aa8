package dev.mailroom.bootstrap.demo;

import dev.mailroom.web.demo.DemoInbox;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Takes a caught mail apart for people to look at. */
final class MimeReader {

  private MimeReader() {}

  static DemoInbox.Mail read(int number, Instant at, MimeMessage message, String recipient)
      throws MessagingException, IOException {
    var source = new ByteArrayOutputStream();
    message.writeTo(source);
    return new DemoInbox.Mail(
        number,
        at,
        sender(message),
        recipient,
        message.getSubject() == null ? "" : message.getSubject(),
        part(message, "text/plain"),
        part(message, "text/html"),
        source.toString(StandardCharsets.UTF_8));
  }

  private static String sender(MimeMessage message) throws MessagingException {
    Address[] from = message.getFrom();
    return from == null || from.length == 0 ? "" : ((InternetAddress) from[0]).toUnicodeString();
  }

  /** The first part of the type; empty when there is none. */
  private static String part(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return String.valueOf(part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int index = 0; index < parts.getCount(); index++) {
        BodyPart child = parts.getBodyPart(index);
        var found = part(child, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
