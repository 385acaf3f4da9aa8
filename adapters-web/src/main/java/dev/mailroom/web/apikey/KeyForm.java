package dev.mailroom.web.apikey;

import dev.mailroom.application.apikey.CreateApiKey.Problem;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.KeyName;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.web.http.FieldErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The form of a new key, empty or as typed. */
public record KeyForm(
    String company, String path, String name, List<Choice> scopes, FieldErrors errors) {

  public KeyForm {
    scopes = List.copyOf(scopes);
  }

  /** One scope; {@code field} is the id of its box. */
  public record Choice(String field, String code, String text, boolean chosen) {}

  static KeyForm empty(String company, String slug) {
    return typed(company, slug, "", Set.of());
  }

  static KeyForm typed(String company, String slug, String name, Set<Scope> chosen) {
    var choices =
        Arrays.stream(Scope.values())
            .map(scope ->
                new Choice(
                    field(scope), scope.code(), ScopeWords.of(scope), chosen.contains(scope)))
            .toList();
    return new KeyForm(company, ApiKeyPaths.list(slug), name, choices, FieldErrors.NONE);
  }

  KeyForm with(Set<Problem> problems) {
    var all = FieldErrors.NONE;
    if (problems.contains(Problem.TOO_MANY)) {
      all = all.and("name", "Name", "There are " + ApiKey.MAX_WORKING + " keys. Revoke one first.");
    }
    if (problems.contains(Problem.NO_NAME)) {
      all = all.and("name", "Name", "Enter a name of up to " + KeyName.MAX_LENGTH + " characters.");
    }
    if (problems.contains(Problem.NO_SCOPE)) {
      all = all.and("scopes", "Scopes", "Choose at least one.");
    }
    return new KeyForm(company, path, name, scopes, all);
  }

  static String field(Scope scope) {
    return "scope-" + scope.code().replace(':', '-');
  }
}
