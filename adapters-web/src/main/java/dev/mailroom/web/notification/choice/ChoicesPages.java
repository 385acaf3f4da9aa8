package dev.mailroom.web.notification.choice;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.notification.SaveNotificationPreferences;
import dev.mailroom.application.notification.SaveNotificationPreferences.Change;
import dev.mailroom.application.notification.ViewNotificationPreferences;
import dev.mailroom.application.notification.ViewNotificationPreferences.MutedPlace;
import dev.mailroom.application.notification.ViewNotificationPreferences.View;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Handler;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.words.Times;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** {@code /account/notifications}: what a person gets mail about, and when. */
public final class ChoicesPages implements RouteGroup {

  static final String PATH = "/account/notifications";

  private final ViewNotificationPreferences view;
  private final SaveNotificationPreferences save;
  private final InstantSource clock;

  public ChoicesPages(
      ViewNotificationPreferences view, SaveNotificationPreferences save, InstantSource clock) {
    this.view = view;
    this.save = save;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, Guards.signedIn((_, person) -> answer(page(person), 200)))
        .post(PATH, Guards.signedIn(this::choose))
        .post(PATH + "/pause", change(new Change.Pause(), Flash.NOTIFICATIONS_PAUSED))
        .post(PATH + "/resume", change(new Change.Resume(), Flash.NOTIFICATIONS_RESUMED))
        .post(PATH + "/unmute", Guards.signedIn(this::unmute));
  }

  private Answer choose(Visit visit, SignedIn person) {
    var sent = ChoicesForm.sent(visit.form());
    var reader = new ChoicesReader(sent);
    var errors = reader.errors();
    return errors.isEmpty()
        ? save(person, new Change.Choose(reader.preferences()), Flash.NOTIFICATIONS_CHOSEN)
        : answer(page(person).with(sent, errors), 422);
  }

  private Handler change(Change change, Flash said) {
    return Guards.signedIn((_, person) -> save(person, change, said));
  }

  private Answer unmute(Visit visit, SignedIn person) {
    var place =
        view.view(person.account().id()).muted().stream()
            .filter(muted -> isMeant(muted, visit))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    return save(person, new Change.Unmute(place.company(), place.key()), Flash.PLACE_UNMUTED);
  }

  private static boolean isMeant(MutedPlace place, Visit visit) {
    return place.company().value().toString().equals(visit.form().text("company"))
        && place.key().equals(visit.form().text("place"));
  }

  private Answer save(SignedIn person, Change change, Flash said) {
    save.save(new SaveNotificationPreferences.Command(person.account().id(), change));
    return Answer.seeOther(PATH).flash(said);
  }

  private ChoicesPage page(SignedIn person) {
    var chosen = view.view(person.account().id());
    return new ChoicesPage(
        ChoicesForm.of(chosen.preferences()),
        name(chosen.zone()),
        pausedUntil(chosen),
        chosen.muted().stream().map(ChoicesPage.MutedRow::of).toList(),
        FieldErrors.NONE);
  }

  private Optional<String> pausedUntil(View chosen) {
    var times = new Times(clock, chosen.zone());
    return Optional.of(chosen.preferences())
        .filter(preferences -> preferences.isPaused(clock.instant()))
        .flatMap(NotificationPreferences::pausedUntil)
        .map(times::moment);
  }

  private static String name(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId().replace('_', ' ');
  }

  private static Answer answer(ChoicesPage page, int status) {
    return Answer.page("notification/choices.ftlh", page).status(status);
  }
}
