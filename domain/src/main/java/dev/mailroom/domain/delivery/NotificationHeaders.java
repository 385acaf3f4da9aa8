package dev.mailroom.domain.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.template.NotificationEmail.Envelope;
import dev.mailroom.domain.template.NotificationEmail.OptOutLinks;
import dev.mailroom.domain.template.Site;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What tells mail programs how to file and to stop the mails of a company: a list of its own (RFC
 * 2919), a button to leave it (RFC 8058), and one conversation for each place.
 */
public final class NotificationHeaders {

  private NotificationHeaders() {}

  public static List<Header> of(Envelope envelope, EmailAddress sender, Site site) {
    return Stream.of(
            Stream.of(listId(envelope, site)),
            envelope.optOut().stream().flatMap(NotificationHeaders::unsubscribe),
            envelope.thread().stream().flatMap(thread -> conversation(thread, sender)))
        .flatMap(headers -> headers)
        .toList();
  }

  private static Header listId(Envelope envelope, Site site) {
    return new Header("List-Id", "<" + envelope.companySlug() + "." + site.hostName() + ">");
  }

  /** One click is for https alone (RFC 8058, 3.1); a site in clear has a page to leave by. */
  private static Stream<Header> unsubscribe(OptOutLinks links) {
    var link = new Header("List-Unsubscribe", "<" + links.oneClick() + ">");
    return links.oneClick().startsWith("https://")
        ? Stream.of(link, new Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
        : Stream.of(link);
  }

  /** All mails of a thread answer one that was never sent; its name gives nothing away. */
  private static Stream<Header> conversation(String thread, EmailAddress sender) {
    var root = "<" + hash(thread) + "@" + sender.domain() + ">";
    return Stream.of(new Header("In-Reply-To", root), new Header("References", root));
  }

  private static String hash(String thread) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(thread.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
