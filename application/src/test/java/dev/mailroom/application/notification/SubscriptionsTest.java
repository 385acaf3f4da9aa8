package dev.mailroom.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.notification.ChangeSubscription.Audience;
import dev.mailroom.application.notification.ChangeSubscription.Change;
import dev.mailroom.application.notification.ChangeSubscription.Result;
import dev.mailroom.application.notification.EventDraft.To;
import dev.mailroom.application.notification.NotifyPeople.Problem;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.notification.Decision.Untold;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.domain.notification.Reason;
import dev.mailroom.domain.notification.Unheard;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

  private static final Place WEBSITE =
      new Place("website", "Website", "https://app.example.com/website");

  private final Newsroom room = new Newsroom();
  private final Account cy = room.acme.with("Cy", Role.MEMBER);

  @Test
  void nothing_is_known_of_a_place_that_nobody_named() {
    assertThat(view()).isEmpty();
  }

  @Test
  void who_is_selected_hears_of_the_place_and_is_replaced_as_a_whole() {
    change(new Change.Replace(Audience.SELECTED, List.of(room.ben.id(), cy.id())));
    change(new Change.Replace(Audience.SELECTED, List.of(cy.id())));

    room.story().to(new To.Subscribers()).tell();

    assertThat(view().orElseThrow())
        .isEqualTo(
            new ViewSubscription.View(WEBSITE, Audience.SELECTED, List.of(cy.id()), List.of()));
    assertThat(room.notices.rows())
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.account()).contains(cy.id());
          assertThat(notice.reason()).isEqualTo(Reason.SUBSCRIBED);
        });
  }

  @Test
  void who_unsubscribes_hears_nothing_even_where_everyone_does() {
    change(new Change.Replace(Audience.EVERYONE, List.of()));
    change(new Change.Unsubscribe(cy.id()));

    room.story().to(new To.Subscribers()).tell();

    assertThat(view().orElseThrow().cancelled()).containsExactly(cy.id());
    assertThat(room.decisionFor(cy)).isEqualTo(new Untold(Unheard.NOT_SUBSCRIBED));
    assertThat(room.lastOf(room.ben).isWaiting()).isTrue();
  }

  @Test
  void who_subscribes_again_hears_again() {
    change(new Change.Unsubscribe(cy.id()));
    change(new Change.Subscribe(cy.id()));

    room.story().to(new To.Subscribers()).tell();

    assertThat(view().orElseThrow().cancelled()).isEmpty();
    assertThat(room.lastOf(cy).isWaiting()).isTrue();
  }

  @Test
  void a_place_for_nobody_tells_nobody() {
    change(new Change.Replace(Audience.NONE, List.of()));

    room.story().to(new To.Subscribers()).tell();

    assertThat(room.notices.rows()).isEmpty();
  }

  @Test
  void strangers_are_named_and_nothing_changes() {
    var stranger = new AccountId(new UUID(0, 99));

    var result =
        change(new Change.Replace(Audience.SELECTED, List.of(cy.id(), stranger, stranger)));

    assertThat(result).isEqualTo(new Result.NoMembers(List.of(stranger)));
    assertThat(change(new Change.Subscribe(stranger)))
        .isEqualTo(new Result.NoMembers(List.of(stranger)));
    assertThat(view()).isEmpty();
  }

  @Test
  void who_was_removed_may_still_be_named() {
    room.acme.remove(room.ada, cy);

    assertThat(change(new Change.Unsubscribe(cy.id()))).isEqualTo(new Result.Changed());
  }

  @Test
  void a_place_is_judged_as_that_of_an_event_is_and_nothing_changes() {
    var everyone = new Change.Replace(Audience.EVERYONE, List.of());
    var wrong =
        new Place("k".repeat(201), "t".repeat(201), "https://x.example/" + "u".repeat(2_000));

    assertThat(change(wrong, everyone))
        .isEqualTo(
            new Result.Invalid(
                List.of(
                    new Problem("/title", "must be at most 200 characters long"),
                    new Problem("/url", "must be at most 2,000 characters long"),
                    new Problem("/key", "must be at most 200 characters long"))));
    assertThat(fields(change(new Place("website", " ", "/website"), everyone)))
        .containsExactly("/title", "/url");
    assertThat(fields(change(new Place("web\u0007site", "Website", WEBSITE.url()), everyone)))
        .containsExactly("/key");
    assertThat(view()).isEmpty();
  }

  @Test
  void a_place_of_the_longest_title_and_url_is_kept() {
    var url = "https://x.example/";
    var longest = new Place("website", "t".repeat(200), url + "u".repeat(2_000 - url.length()));

    assertThat(change(longest, new Change.Replace(Audience.NONE, List.of())))
        .isEqualTo(new Result.Changed());
    assertThat(view().orElseThrow().place()).isEqualTo(longest);
  }

  private static List<String> fields(Result result) {
    return ((Result.Invalid) result).problems().stream().map(Problem::field).toList();
  }

  private Result change(Change change) {
    return change(WEBSITE, change);
  }

  private Result change(Place place, Change change) {
    return room.changeSubscription.change(
        new ChangeSubscription.Command(room.acme.company.id(), place, change));
  }

  private Optional<ViewSubscription.View> view() {
    return room.viewSubscription.view(
        new ViewSubscription.Query(room.acme.company.id(), WEBSITE.key()));
  }
}
