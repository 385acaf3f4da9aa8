package dev.mailroom.domain.delivery;

import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.address.NameGrammar;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.NotificationEmail.Envelope;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose name stands over the address that notifications come from: {@code Ben Osei (Northwind)}, or
 * the company's where it is nobody's own. A person's name can pass neither for an address nor for
 * the service.
 */
public final class SenderName {

  /** The rest belongs to the company, in brackets. */
  private static final int LONGEST_PERSON = 50;

  private static final int LONGEST_COMPANY = Mailbox.MAX_NAME_LENGTH - LONGEST_PERSON - 3;

  /** What makes an address, a comment, a list or a second name of one. */
  private static final Pattern MARKS =
      Pattern.compile("[@\uff20\ufe6b()\\[\\]<>\uff08\uff09\",;:\\\\]+");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SenderName() {}

  public static Mailbox over(Mailbox service, Envelope envelope) {
    var company = tame(envelope.company(), LONGEST_COMPANY);
    var person =
        envelope
            .sender()
            .filter(name -> !passesFor(name, service))
            .flatMap(name -> tame(name.value(), LONGEST_PERSON));
    var both = person.flatMap(name -> company.map(of -> name + " (" + of + ")"));
    return new Mailbox(both.or(() -> company).or(service::name), service.address());
  }

  /** "Nexus Support" is not somebody at Nexus. */
  private static boolean passesFor(PersonName person, Mailbox service) {
    return service
        .name()
        .map(SenderName::letters)
        .filter(name -> !name.isEmpty() && letters(person.value()).startsWith(name))
        .isPresent();
  }

  private static String letters(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
    return NO_LETTER.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static Optional<String> tame(String name, int longest) {
    var words = MARKS.matcher(name).replaceAll(" ");
    int characters = words.codePointCount(0, words.length());
    int end = words.offsetByCodePoints(0, Math.min(characters, longest));
    return NameGrammar.fold(words.substring(0, end), longest);
  }
}
