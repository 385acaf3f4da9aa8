package dev.mailroom.web.apikey;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.apikey.ListApiKeys;
import dev.mailroom.application.apikey.RevokeApiKey;
import dev.mailroom.application.apikey.RotateApiKey;
import dev.mailroom.application.apikey.RotateApiKey.Result.Rotated;
import dev.mailroom.domain.apikey.Overlap;
import dev.mailroom.web.apikey.NewKey.KeyPlace;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.words.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;

/** Another key in the place of one, and the end of one: GET asks, POST acts. */
public final class ApiKeyActPages implements RouteGroup {

  private static final String ROTATE = ApiKeyPaths.ONE + "/rotate";
  private static final String REVOKE = ApiKeyPaths.ONE + "/revoke";

  private final UseCases useCases;
  private final Times times;
  private final InstantSource clock;
  private final String baseUrl;

  public ApiKeyActPages(UseCases useCases, Times times, InstantSource clock, String baseUrl) {
    this.useCases = useCases;
    this.times = times;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  /** What these pages ask of the application. */
  public record UseCases(ListApiKeys list, RotateApiKey rotate, RevokeApiKey revoke) {}

  @Override
  public void addTo(Routes routes) {
    routes
        .get(ROTATE, Guards.signedIn((visit, person) -> ask(visit, person, "rotate")))
        .post(ROTATE, Guards.signedIn(this::rotate))
        .get(REVOKE, Guards.signedIn((visit, person) -> ask(visit, person, "revoke")))
        .post(REVOKE, Guards.signedIn(this::revoke));
  }

  private Answer ask(Visit visit, SignedIn person, String act) {
    var found = ApiKeyPages.found(useCases.list(), visit, person);
    var id = ApiKeyPaths.id(visit);
    return found.rows().stream()
        .filter(row -> row.key().id().equals(id) && isOpen(row, act))
        .map(row -> KeyQuestion.of(found.company(), row, lastUsed(row, person), act))
        .map(question -> Answer.page("apikey/" + act + ".ftlh", question))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private boolean isOpen(ListApiKeys.Row row, String act) {
    var acts = KeyRow.of(row, "", times, clock.instant()).acts();
    return act.equals("rotate") ? acts.rotate() : acts.revoke();
  }

  private String lastUsed(ListApiKeys.Row row, SignedIn person) {
    var own = times.of(person.account());
    return row.key()
        .lastUsedAt()
        .map(at -> "It was last used " + own.ago(at) + ".")
        .orElse("It was never used.");
  }

  private Answer rotate(Visit visit, SignedIn person) {
    var company = ApiKeyPages.found(useCases.list(), visit, person).company();
    var slug = company.slug().value();
    var command =
        new RotateApiKey.Command(
            person.account().id(), slug, ApiKeyPaths.id(visit), overlap(visit));
    return switch (useCases.rotate().rotate(command)) {
      case Rotated(var key, var value, var until) ->
          ApiKeyPages.shown(
              NewKey.of(
                  key,
                  value,
                  old(until, person),
                  new KeyPlace(company.name().value(), slug, baseUrl)));
      case RotateApiKey.Result.NotFound() -> throw Refusal.notFound();
    };
  }

  /** What was not chosen on our page is as if nothing had been changed there. */
  private static Overlap overlap(Visit visit) {
    return Arrays.stream(Overlap.values())
        .filter(overlap -> overlap.name().equalsIgnoreCase(visit.form().text("overlap")))
        .findFirst()
        .orElse(Overlap.DAY);
  }

  private String old(Instant until, SignedIn person) {
    return until.isAfter(clock.instant())
        ? "The old key works until " + times.of(person.account()).moment(until) + "."
        : "The old key no longer works.";
  }

  private Answer revoke(Visit visit, SignedIn person) {
    var slug = visit.parameter("slug");
    var command = new RevokeApiKey.Command(person.account().id(), slug, ApiKeyPaths.id(visit));
    return switch (useCases.revoke().revoke(command)) {
      case RevokeApiKey.Result.Revoked _ ->
          Answer.seeOther(ApiKeyPaths.list(slug)).flash(Flash.API_KEY_REVOKED);
      case RevokeApiKey.Result.NotFound() -> throw Refusal.notFound();
    };
  }
}
