package dev.mailroom.web.apikey;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.apikey.CreateApiKey;
import dev.mailroom.application.apikey.CreateApiKey.Problem;
import dev.mailroom.application.apikey.ListApiKeys;
import dev.mailroom.application.apikey.RevokeApiKey;
import dev.mailroom.application.apikey.RotateApiKey;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.KeyLife;
import dev.mailroom.domain.apikey.Overlap;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import dev.mailroom.web.api.Client;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiKeyPagesTest {

  private static final String LIST = "/companies/harbour/api-keys";
  private static final String NEW = LIST + "/new";
  private static final String ONE = LIST + "/" + Client.KEY.id().value();

  private TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    listing(Client.KEY);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void a_key_shows_its_beginning_its_scopes_and_its_use_but_never_itself() {
    var shown = site.ada().get(LIST);

    var row = page(shown).select("tbody tr").text();
    assertThat(row)
        .contains("Website", Client.VALUE.prefix(), "invitations:write, password-resets:write")
        .contains("Works", "never", "20 Nov 2026 by Ada Park", "Rotate", "Revoke");
    assertThat(shown.body())
        .doesNotContain(Client.VALUE.encoded(), Client.KEY.print().hash().hex());
  }

  @Test
  void the_state_of_a_key_decides_what_can_be_done_with_it() {
    listing(Client.KEY.in(new KeyLife.Replaced(Cast.NOW.plusSeconds(3600))));
    assertThat(page(site.ada().get(LIST)).select("tbody tr").text())
        .contains("Replaced works until 20 Nov 2026, 14:32 Z", "Revoke")
        .doesNotContain("Rotate");
    assertThat(site.ada().get(ONE + "/rotate").statusCode()).isEqualTo(404);
    assertThat(site.ada().get(ONE + "/revoke").statusCode()).isEqualTo(200);

    for (var over : List.of(new KeyLife.Replaced(Cast.NOW), new KeyLife.Revoked(Cast.NOW))) {
      listing(Client.KEY.in(over));
      assertThat(page(site.ada().get(LIST)).select("tbody tr").text())
          .containsAnyOf("Ended on 20 Nov 2026", "Revoked on 20 Nov 2026")
          .doesNotContain("Rotate", "Revoke Website");
      assertThat(site.ada().get(ONE + "/revoke").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void without_keys_the_page_says_what_comes_here() {
    listing();

    assertThat(page(site.ada().get(LIST)).select("main").text()).contains("No keys yet");
  }

  @Test
  void a_new_key_is_shown_once_with_a_command_to_try_it() {
    var asked = new ArrayList<CreateApiKey.Command>();
    site.fakes.createKey =
        command -> {
          asked.add(command);
          return new CreateApiKey.Result.Created(Client.KEY, Client.VALUE);
        };

    var shown =
        site.ada()
            .submit(NEW, NEW, "name", "Website", "scope-emails-read", "true", "scope-x", "true");

    assertThat(asked)
        .containsExactly(
            new CreateApiKey.Command(
                Cast.ADA.id(), "harbour", "Website", Set.of(Scope.EMAILS_READ)));
    assertThat(page(shown).select("#key").val()).isEqualTo(Client.VALUE.encoded());
    assertThat(page(shown).select("pre").text())
        .contains(
            "curl -H 'Authorization: Bearer " + Client.VALUE.encoded(),
            "http://mail.example.com/api/v1/company");
    assertThat(shown.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(shown.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  @Test
  void what_is_missing_is_told_beside_its_field_and_what_was_typed_stays() {
    site.fakes.createKey =
        command -> new CreateApiKey.Result.Invalid(Set.of(Problem.NO_NAME, Problem.NO_SCOPE));

    var again = site.ada().submit(NEW, NEW, "name", "://", "scope-password-resets-write", "true");

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(page(again).select("#errors").text()).contains("Name:", "Scopes:");
    assertThat(page(again).select("#name").val()).isEqualTo("://");
    assertThat(page(again).select("#scope-password-resets-write").hasAttr("checked")).isTrue();
    assertThat(page(again).select("#scope-emails-read").hasAttr("checked")).isFalse();
    site.fakes.createKey = command -> new CreateApiKey.Result.Invalid(Set.of(Problem.TOO_MANY));
    assertThat(site.ada().submit(NEW, NEW, "name", "x").body())
        .contains("There are 50 keys. Revoke one first.");
  }

  @Test
  void every_scope_can_be_chosen_and_says_what_it_is_for() {
    var form = page(site.ada().get(NEW));

    assertThat(form.select("input[type=checkbox]")).hasSize(Scope.values().length);
    assertThat(form.select("fieldset .hint")).hasSize(Scope.values().length + 1);
  }

  @Test
  void a_rotation_asks_for_how_long_the_old_key_goes_on() {
    var asked = new ArrayList<RotateApiKey.Command>();
    site.fakes.rotateKey =
        command -> {
          asked.add(command);
          return new RotateApiKey.Result.Rotated(
              Client.KEY, Client.VALUE, Cast.NOW.plus(command.overlap().time()));
        };

    var question = page(site.ada().get(ONE + "/rotate"));
    var shown = site.ada().submit(ONE + "/rotate", ONE + "/rotate", "overlap", "hour");
    var ended = site.ada().submit(ONE + "/rotate", ONE + "/rotate", "overlap", "none");
    site.ada().submit(ONE + "/rotate", ONE + "/rotate", "overlap", "nonsense");

    assertThat(question.select("option[selected]").text()).isEqualTo("24 hours");
    assertThat(shown.body()).contains("The old key works until 20 Nov 2026, 14:32 Z.");
    assertThat(page(shown).select("#key").val()).isEqualTo(Client.VALUE.encoded());
    assertThat(ended.body()).contains("The old key no longer works.");
    assertThat(asked)
        .extracting(RotateApiKey.Command::overlap)
        .containsExactly(Overlap.HOUR, Overlap.NONE, Overlap.DAY);
  }

  @Test
  void revoking_asks_first() {
    site.fakes.revokeKey = command -> new RevokeApiKey.Result.Revoked(Client.KEY);

    var question = page(site.ada().get(ONE + "/revoke"));
    var response = site.ada().submit(ONE + "/revoke", ONE + "/revoke");

    assertThat(question.select("h1").text()).isEqualTo("Revoke Website?");
    assertThat(question.select("main").text()).contains(Client.VALUE.prefix(), "never used");
    assertThat(response.headers().firstValue("Location")).hasValue(LIST);
  }

  @Test
  void for_others_there_are_no_keys_here() {
    site.fakes.listKeys = query -> new ListApiKeys.Result.NotFound();
    site.fakes.createKey = command -> new CreateApiKey.Result.NotFound();
    site.fakes.revokeKey = command -> new RevokeApiKey.Result.NotFound();

    for (var path : List.of(LIST, NEW, ONE + "/rotate", ONE + "/revoke")) {
      assertThat(site.ada().get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(site.ada().submit("/lobby", ONE + "/revoke").statusCode()).isEqualTo(404);
    assertThat(site.ada().submit("/lobby", NEW, "name", "x").statusCode()).isEqualTo(404);
    assertThat(site.stranger().get(LIST).headers().firstValue("Location").orElseThrow())
        .startsWith("/login");
  }

  private void listing(ApiKey... keys) {
    var rows =
        Arrays.stream(keys)
            .map(key -> new ListApiKeys.Row(key, Optional.of(Cast.ADA.name())))
            .toList();
    site.fakes.listKeys = query -> new ListApiKeys.Result.Found(Client.HARBOUR, rows);
  }
}
