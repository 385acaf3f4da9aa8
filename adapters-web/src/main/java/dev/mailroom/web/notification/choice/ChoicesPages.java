package dev.mailroom.web.notification.choice;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.notification.ListNotifications;
import dev.mailroom.application.notification.SaveNotificationPreferences;
import dev.mailroom.application.notification.SaveNotificationPreferences.Change;
import dev.mailroom.application.notification.ViewNotificationPreferences;
import dev.mailroom.application.notification.ViewNotificationPreferences.View;
import dev.mailroom.domain.company.CompanyId;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /account/notifications}: what a person gets mail about, and when. */
public final class ChoicesPages implements RouteGroup {

  static final String PATH = "/account/notifications";

  private final ViewNotificationPreferences view;
  private final SaveNotificationPreferences save;
  private final ListNotifications list;
  private final InstantSource clock;

  /** {@code list} tells from where a person heard lately. */
  public ChoicesPages(
      ViewNotificationPreferences view,
      SaveNotificationPreferences save,
      ListNotifications list,
      InstantSource clock) {
    this.view = view;
    this.save = save;
    this.list = list;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, Guards.signedIn((_, person) -> answer(page(person), 200)))
        .post(PATH, Guards.signedIn(this::choose))
        .post(PATH + "/pause", change(new Change.Pause(), Flash.NOTIFICATIONS_PAUSED))
        .post(PATH + "/resume", change(new Change.Resume(), Flash.NOTIFICATIONS_RESUMED))
        .post(PATH + "/mute", Guards.signedIn(this::mute))
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

  private Answer mute(Visit visit, SignedIn person) {
    var place = meant(visit, places(person).recent());
    return save(person, new Change.Mute(company(place), place.place()), Flash.PLACE_MUTED);
  }

  private Answer unmute(Visit visit, SignedIn person) {
    var place = meant(visit, places(person).muted());
    return save(person, new Change.Unmute(company(place), place.place()), Flash.PLACE_UNMUTED);
  }

  private static PlaceRow meant(Visit visit, List<PlaceRow> places) {
    return places.stream()
        .filter(it -> it.isNamed(visit.form().text("company"), visit.form().text("place")))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private static CompanyId company(PlaceRow place) {
    return new CompanyId(UUID.fromString(place.company()));
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
        Places.of(person.account().id(), chosen, list),
        FieldErrors.NONE);
  }

  private Places places(SignedIn person) {
    var id = person.account().id();
    return Places.of(id, view.view(id), list);
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
