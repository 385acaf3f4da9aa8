package dev.mailroom.web.apikey;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.apikey.CreateApiKey;
import dev.mailroom.application.apikey.CreateApiKey.Result.Created;
import dev.mailroom.application.apikey.CreateApiKey.Result.Invalid;
import dev.mailroom.application.apikey.ListApiKeys;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.web.apikey.NewKey.KeyPlace;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Form;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.words.Times;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /companies/{slug}/api-keys}: which keys there are, and a new one. */
public final class ApiKeyPages implements RouteGroup {

  private final ListApiKeys list;
  private final CreateApiKey create;
  private final Times times;
  private final InstantSource clock;
  private final String baseUrl;

  /** {@code baseUrl} as applications call this site. */
  public ApiKeyPages(
      ListApiKeys list, CreateApiKey create, Times times, InstantSource clock, String baseUrl) {
    this.list = list;
    this.create = create;
    this.times = times;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(ApiKeyPaths.LIST, Guards.signedIn(this::show))
        .get(ApiKeyPaths.NEW, Guards.signedIn(this::form))
        .post(ApiKeyPaths.NEW, Guards.signedIn(this::create));
  }

  private Answer show(Visit visit, SignedIn person) {
    var found = found(list, visit, person);
    var shown = KeyList.of(found, times.of(person.account()), clock.instant());
    return Answer.page("apikey/list.ftlh", shown);
  }

  private Answer form(Visit visit, SignedIn person) {
    var company = found(list, visit, person).company();
    return page(KeyForm.empty(company.name().value(), company.slug().value()));
  }

  private Answer create(Visit visit, SignedIn person) {
    var name = visit.form().text("name");
    var scopes = scopes(visit.form());
    var slug = visit.parameter("slug");
    var company = found(list, visit, person).company().name().value();
    return switch (create.create(
        new CreateApiKey.Command(person.account().id(), slug, name, scopes))) {
      case Created(var key, var value) ->
          shown(NewKey.of(key, value, "", new KeyPlace(company, slug, baseUrl)));
      case Invalid(var problems) ->
          page(KeyForm.typed(company, slug, name, scopes).with(problems)).status(422);
      case CreateApiKey.Result.NotFound() -> throw Refusal.notFound();
    };
  }

  private static Set<Scope> scopes(Form form) {
    return Arrays.stream(Scope.values())
        .filter(scope -> form.flag(KeyForm.field(scope)))
        .collect(Collectors.toSet());
  }

  private static Answer page(KeyForm form) {
    return Answer.page("apikey/new.ftlh", form);
  }

  /** The page with a key's value. */
  static Answer shown(NewKey key) {
    return Answer.page("apikey/shown.ftlh", key).withoutReferrer();
  }

  /** The keys of the page's company, for who manages them. */
  static ListApiKeys.Result.Found found(ListApiKeys list, Visit visit, SignedIn person) {
    var query = new ListApiKeys.Query(person.account().id(), visit.parameter("slug"));
    return switch (list.list(query)) {
      case ListApiKeys.Result.Found found -> found;
      case ListApiKeys.Result.NotFound() -> throw Refusal.notFound();
    };
  }
}
