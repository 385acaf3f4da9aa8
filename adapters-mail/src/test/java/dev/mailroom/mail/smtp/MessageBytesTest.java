package dev.mailroom.mail.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.delivery.Header;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.template.RenderedEmail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a mail says, what is sent says that and nothing else. */
class MessageBytesTest {

  private static final List<String> FIELDS =
      List.of(
          "Date",
          "Message-ID",
          "From",
          "To",
          "Subject",
          "MIME-Version",
          "Content-Language",
          "Auto-Submitted",
          "Content-Type");

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void any_mail_reads_as_it_was_written(@ForAll("mails") OutgoingMessage mail) throws Exception {
    var read = parsed(mail);

    assertThat(read.getSubject()).isEqualTo(asHeaderText(mail.body().subject()));
    assertThat(part(read, 0)).isEqualTo(withCrLf(mail.body().text()));
    assertThat(part(read, 1)).isEqualTo(withCrLf(mail.body().html()));
    assertThat(((InternetAddress) read.getFrom()[0]).getPersonal())
        .isEqualTo(mail.sender().name().orElse(null));
    assertThat(((InternetAddress) read.getFrom()[0]).getAddress())
        .isEqualTo(mail.sender().address().value());
    assertThat(read.getAllRecipients()).hasSize(1);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void no_words_can_add_a_header_or_a_part(@ForAll("mails") OutgoingMessage mail) throws Exception {
    var read = parsed(mail);

    assertThat(Collections.list(read.getAllHeaders()))
        .extracting("name")
        .containsExactlyElementsOf(FIELDS);
    assertThat(((MimeMultipart) read.getContent()).getCount()).isEqualTo(2);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void every_line_is_short_ascii_and_ends_in_crlf(@ForAll("mails") OutgoingMessage mail) {
    var bytes = MessageBytes.of(mail);

    var text = new String(bytes, US_ASCII);
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n", "\0");
    assertThat(text.chars())
        .allMatch(c -> c == '\r' || c == '\n' || c == '\t' || (c >= 32 && c < 127));
    assertThat(text.lines()).allMatch(line -> line.length() <= 320);
    assertThat(text.lines().dropWhile(line -> !line.startsWith("--=_")))
        .allMatch(line -> line.length() <= 76);
    assertThat(text.lines()).noneMatch(line -> line.startsWith(".") || line.startsWith("From "));
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void the_same_mail_is_the_same_to_the_byte(@ForAll("mails") OutgoingMessage mail) {
    assertThat(MessageBytes.of(mail)).isEqualTo(MessageBytes.of(mail));
  }

  @Example
  void a_message_looks_so() {
    var mail =
        Mails.mail(
            new RenderedEmail(
                Locale.GERMAN,
                "Größe zählt",
                "Grüße aus dem Postamt\n",
                "<p>Grüße aus dem Postamt</p>"));

    assertThat(new String(MessageBytes.of(mail), US_ASCII))
        .isEqualTo(
            """
            Date: Sun, 22 Nov 2026 17:00:00 +0000
            Message-ID: <01926f4e-7c1a-7000-8000-000000000001@nexus.example>
            From: Nexus Dynamics
             <no-reply@nexus.example>
            To: ada@example.com
            Subject: =?UTF-8?B?R3LDtsOfZSB6w6RobHQ=?=
            MIME-Version: 1.0
            Content-Language: de
            Auto-Submitted: auto-generated
            Content-Type: multipart/alternative; boundary="=_1895c8f2a5e0acd2bc3e036b"

            --=_1895c8f2a5e0acd2bc3e036b
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            Gr=C3=BC=C3=9Fe aus dem Postamt

            --=_1895c8f2a5e0acd2bc3e036b
            Content-Type: text/html; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            <p>Gr=C3=BC=C3=9Fe aus dem Postamt</p>
            --=_1895c8f2a5e0acd2bc3e036b--
            """
                .replace("\n", "\r\n"));
  }

  @Example
  void a_script_far_from_latin_goes_as_base64() {
    var mail = Mails.mail(Mails.english("x", "重設您的密碼".repeat(20), "<p>x</p>"));

    assertThat(new String(MessageBytes.of(mail), US_ASCII))
        .contains(
            "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: quoted-printable");
  }

  @Example
  void a_long_subject_is_folded_where_it_has_spaces() throws Exception {
    var subject = "word ".repeat(60).strip();
    var mail = Mails.mail(Mails.english(subject, "x", "x"));

    assertThat(new String(MessageBytes.of(mail), US_ASCII).lines())
        .allMatch(line -> line.length() <= 76);
    assertThat(parsed(mail).getSubject()).isEqualTo(subject);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void headers_are_folded_between_words_and_read_as_they_were(@ForAll("headers") Header header)
      throws Exception {
    var mail = Mails.with(List.of(header, new Header("List-Id", "<a.b>")), Mails.mail());

    var bytes = new String(MessageBytes.of(mail), US_ASCII);
    assertThat(unfolded(parsed(mail).getHeader(header.name(), null))).isEqualTo(header.value());
    assertThat(Collections.list(parsed(mail).getAllHeaders()))
        .extracting("name")
        .hasSize(FIELDS.size() + 2)
        .contains(header.name(), "List-Id");
    assertThat(bytes.lines().map(line -> line.replaceFirst("^" + header.name() + ": ", "")))
        .allMatch(line -> line.length() <= 78 || !line.strip().contains(" "));
    assertThat(bytes.lines()).allMatch(line -> line.length() <= 998);
  }

  @Example
  void what_is_no_message_id_is_never_sent() {
    var mail = Mails.mail();
    for (var id : List.of("<a@b>\r\nBcc: x@y", "a@b", "<a b@c>", "<>", "<a@b@c>", "")) {
      var forged =
          new OutgoingMessage(
              mail.id(), id, mail.date(), mail.sender(), mail.recipient(), mail.body(), List.of());

      assertThatThrownBy(() -> MessageBytes.of(forged))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Provide
  Arbitrary<OutgoingMessage> mails() {
    return Combinators.combine(words(200), words(3_000), words(3_000), names())
        .as((subject, text, html, name) ->
            Mails.mail(
                new Mailbox(name, Mails.SENDER.address()), Mails.english(subject, text, html)));
  }

  @Provide
  Arbitrary<Header> headers() {
    var word = Arbitraries.strings().withCharRange('!', '~').ofMinLength(1);
    var words =
        Arbitraries.oneOf(word.ofMaxLength(30), word.ofMaxLength(900))
            .list()
            .ofMinSize(1)
            .ofMaxSize(12);
    return words.map(list -> new Header("List-Unsubscribe", String.join(" ", list)));
  }

  private static Arbitrary<String> words(int longest) {
    var hostile =
        Arbitraries.of(
            "\r\nBcc: eve@example.org",
            "\nX: y",
            "\r",
            "\n.\n",
            "\r\n.\r\n",
            "--=_1895c8f2a5e0acd2bc3e036b--",
            "=?UTF-8?B?QQ==?=",
            "From me",
            "\nFrom you",
            " ",
            "\t \n",
            "=",
            "=\n",
            "é",
            "密碼",
            "👩‍👩‍👧",
            "\u2028",
            "\u0000",
            "x".repeat(100),
            "a b");
    var any =
        Arbitraries.strings()
            .withCharRange('\u0000', '\u04ff')
            .ofMaxLength(40)
            .filter(text -> text.chars().noneMatch(c -> c >= 0xd800 && c < 0xe000));
    return Arbitraries.oneOf(hostile, any)
        .list()
        .ofMaxSize(30)
        .map(list -> String.join("", list))
        .map(text -> text.length() > longest ? text.substring(0, longest) : text)
        .map(text -> text.replaceAll("[\\ud800-\\udfff]+$", ""));
  }

  private static Arbitrary<Optional<String>> names() {
    var name =
        Arbitraries.of(
            "Nexus Dynamics",
            "Doe, \"Jane\" \\ <x@y>",
            "Größe & Co.",
            "=?UTF-8?B?QQ==?=",
            "會社".repeat(50),
            "a@b.example",
            "(comment)",
            "x".repeat(100));
    return name.optional(0.9);
  }

  /** Line ends and other controls become one space in a header. */
  private static String asHeaderText(String subject) {
    return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  /** RFC 5322, 2.2.3. */
  private static String unfolded(String value) {
    return value.replaceAll("\r\n(?=[ \t])", "");
  }

  private static String withCrLf(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
  }

  private static MimeMessage parsed(OutgoingMessage mail) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(MessageBytes.of(mail)));
  }

  private static String part(MimeMessage message, int index)
      throws MessagingException, IOException {
    return (String) ((MimeMultipart) message.getContent()).getBodyPart(index).getContent();
  }
}
