package dev.mailroom.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Who may pass. */
public final class Guards {

  private Guards() {}

  /** For people who are logged in; others log in first and come back. */
  public static Handler signedIn(PersonHandler handler) {
    return new SignedInOnly(handler);
  }

  /** For what scripts of people's pages fetch: a log in would be no answer to them. */
  public static Handler signedInOrNothing(PersonHandler handler) {
    return visit -> handler.answer(visit, visit.person().orElseThrow(Refusal::notFound));
  }

  /** For site administrators; for everybody else, strangers included, there is no such page. */
  public static Handler siteAdministrator(PersonHandler handler) {
    return new AdministratorsOnly(handler);
  }

  private record SignedInOnly(PersonHandler handler) implements Handler {

    @Override
    public Optional<Answer> turnAway(Visit visit) {
      return visit.person().isPresent()
          ? Optional.empty()
          : Optional.of(Answer.seeOther(logInThen(visit.line())));
    }

    @Override
    public Answer answer(Visit visit) {
      return visit
          .person()
          .map(person -> handler.answer(visit, person))
          .orElseThrow(Refusal::notFound);
    }

    private static String logInThen(RequestLine line) {
      boolean returns = line.isSafe() && LocalPath.parse(line.path()).isPresent();
      return returns
          ? "/login?next=" + URLEncoder.encode(line.path(), StandardCharsets.UTF_8)
          : "/login";
    }
  }

  private record AdministratorsOnly(PersonHandler handler) implements Handler {

    @Override
    public Optional<Answer> turnAway(Visit visit) {
      if (visit.person().filter(person -> person.account().isSiteAdministrator()).isEmpty()) {
        throw Refusal.notFound();
      }
      return Optional.empty();
    }

    @Override
    public Answer answer(Visit visit) {
      return visit
          .person()
          .map(person -> handler.answer(visit, person))
          .orElseThrow(Refusal::notFound);
    }
  }
}
