package dev.mailroom.application.notification;

import dev.mailroom.application.notification.EventDraft.To;
import dev.mailroom.application.notification.ReadDraft.ActorName;
import dev.mailroom.application.notification.ReadDraft.Named;
import dev.mailroom.application.notification.ReadDraft.Text;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Languages;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads an event as an application wrote it, and tells all that is wrong with what it says. */
final class DraftReader {

  /** Stands for the kind of an event that has none, until that is refused. */
  private static final Kind UNKNOWN = new Kind("", Category.COMPANY, false, true);

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final EventDraft draft;
  private final Problems problems;

  DraftReader(EventDraft draft, Problems problems) {
    this.draft = draft;
    this.problems = problems;
  }

  ReadDraft read() {
    var kind = kind();
    var place = draft.place().map(it -> PlaceReader.read("/place", it, problems));
    checkRecipients();
    return new ReadDraft(
        kind,
        actor(),
        place,
        text(),
        draft.to(),
        draft.to() instanceof To.These(var people) ? named("/to/", people) : List.of(),
        named("/mentions/", draft.mentions()),
        locale(),
        draft.expiresAt());
  }

  private Kind kind() {
    var kind = Catalogue.find(draft.kind());
    if (kind.isEmpty()) {
      problems.add("/kind", "must be one of the kinds that /api/v1/kinds lists");
    }
    return kind.orElse(UNKNOWN);
  }

  private Text text() {
    return new Text(
        problems.line("/title", draft.title(), Event.MAX_TITLE_LENGTH),
        problems.text("/body", draft.body(), Event.MAX_BODY_LENGTH),
        problems.link("/link", draft.link(), Event.MAX_LINK_LENGTH));
  }

  private Optional<ActorName> actor() {
    var typed = draft.actor().strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    return id(typed)
        .<ActorName>map(
            id -> new ActorName.Member(new Named("/actor", Optional.of(id), Optional.empty())))
        .or(() -> PersonName.parse(typed).map(ActorName.Other::new))
        .or(() -> {
          problems.add(
              "/actor", "must be a member's id, or a name of at most 100 characters on one line");
          return Optional.empty();
        });
  }

  private void checkRecipients() {
    switch (draft.to()) {
      case To.These(var people) when people.isEmpty() && draft.mentions().isEmpty() ->
          problems.add("/to", "must name somebody, \"everyone\" or \"subscribers\"");
      case To.These(var people)
          when people.size() + draft.mentions().size() > NotifyPeople.MOST_PEOPLE ->
          problems.add("/to", "must name at most 1,000 people, mentions included");
      case To.Subscribers _ when draft.place().isEmpty() ->
          problems.add("/place", "must be given, for the subscribers are those of a place");
      case To.These _, To.Everyone _, To.Subscribers _ -> {
        if (draft.mentions().size() > NotifyPeople.MOST_PEOPLE) {
          problems.add("/mentions", "must name at most 1,000 people");
        }
      }
    }
  }

  private List<Named> named(String field, List<String> people) {
    return IntStream.range(0, Math.min(people.size(), NotifyPeople.MOST_PEOPLE))
        .mapToObj(number -> named(field + number, people.get(number)))
        .toList();
  }

  private Named named(String field, String typed) {
    var account = id(typed.strip());
    var address = account.isPresent() ? Optional.<EmailAddress>empty() : EmailAddress.parse(typed);
    if (account.isEmpty() && address.isEmpty()) {
      problems.add(field, "must be a member's id, or one email address");
    }
    return new Named(field, account, address);
  }

  private Optional<Locale> locale() {
    var locale = Languages.parse(draft.locale());
    if (locale.isEmpty() && !draft.locale().isEmpty()) {
      problems.add("/locale", "must be one of " + languages());
    }
    return locale;
  }

  private static String languages() {
    return Languages.ALL.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
  }

  static Optional<AccountId> id(String typed) {
    return ID.matcher(typed).matches()
        ? Optional.of(new AccountId(UUID.fromString(typed)))
        : Optional.empty();
  }
}
