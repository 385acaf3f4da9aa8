package dev.mailroom.web;

import static java.util.stream.Collectors.toMap;

import dev.mailroom.application.account.ChangePassword;
import dev.mailroom.application.account.LogIn;
import dev.mailroom.application.company.ListMyCompanies;
import dev.mailroom.application.company.SetUpSite;
import dev.mailroom.application.company.ViewCompany;
import dev.mailroom.application.notification.OptOut;
import dev.mailroom.application.notification.ViewNotificationPreferences;
import dev.mailroom.application.notification.ViewNotificationPreferences.MutedPlace;
import dev.mailroom.application.notification.ViewOptOut;
import dev.mailroom.application.passwordreset.RequestPasswordReset;
import dev.mailroom.application.passwordreset.ResetPassword;
import dev.mailroom.application.passwordreset.ViewResetLink;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.account.SessionId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.Timing;
import dev.mailroom.domain.template.RenderedEmail;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Serves the pages over made-up data, to look at them: run with a port. */
public final class Preview {

  private Preview() {}

  public static void main(String[] arguments) throws InterruptedException {
    var site = new TestSite();
    people(site.fakes);
    doors(site.fakes);
    choices(site.fakes);
    site.startOn(Integer.parseInt(arguments[0]));
    Thread.currentThread().join();
  }

  private static void people(Fakes fakes) {
    fakes.listMyCompanies =
        account ->
            account.equals(Cast.BEN.id())
                ? List.of()
                : List.of(
                    card("Nexus Dynamics", Role.OWNER, 42),
                    card("Harbour & Lane", Role.MEMBER, 17),
                    card("Fjord Analytics", Role.ADMIN, 8),
                    card("Quill Press", Role.GUEST, 1));
    fakes.viewCompany =
        query ->
            query.slug().equals("nexus-dynamics")
                ? new ViewCompany.Result.Found(
                    card("Nexus Dynamics", Role.OWNER, 2).company(), Role.OWNER, 2)
                : new ViewCompany.Result.NotFound();
    fakes.listSessions =
        account ->
            List.of(
                Cast.session(Cast.ADA),
                session("phone", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Safari/604.1", 720),
                session("old", "Mozilla/5.0 (Windows NT 10.0) Gecko Firefox/140.0", 90_000));
    fakes.changePassword = command -> new ChangePassword.Result.WrongPassword();
  }

  private static void doors(Fakes fakes) {
    fakes.logIn =
        command ->
            command.email().startsWith("ada")
                ? new LogIn.Result.LoggedIn(Cast.ADAS_SESSION, Cast.token("device"))
                : command.email().startsWith("slow")
                    ? new LogIn.Result.Throttled(Duration.ofSeconds(8))
                    : new LogIn.Result.Refused();
    fakes.logOut = session -> {};
    fakes.requestReset =
        command ->
            EmailAddress.parse(command.email())
                .<RequestPasswordReset.Result>map(
                    email -> new RequestPasswordReset.Result.Noted(email, false))
                .orElseGet(RequestPasswordReset.Result.NotAnAddress::new);
    fakes.viewResetLink =
        token ->
            token.startsWith("live")
                ? new ViewResetLink.Result.Live(Cast.BEN.email())
                : new ViewResetLink.Result.Dead();
    fakes.resetPassword = command -> new ResetPassword.Result.Weak(PasswordWeakness.EASY_TO_GUESS);
    fakes.setUpSite =
        new SetUpSite() {
          @Override
          public boolean isNeeded() {
            return Boolean.getBoolean("preview.setup");
          }

          @Override
          public Result setUp(Command command) {
            return new Result.Invalid(
                Map.of(
                    Field.CODE, Problem.WRONG_CODE,
                    Field.EMAIL, Problem.NOT_AN_ADDRESS,
                    Field.PASSWORD, Problem.PASSWORD_TOO_SHORT));
          }
        };
  }

  private static void choices(Fakes fakes) {
    var nexus = new CompanyId(Cast.uuid("nexus"));
    var website = new MutedPlace(nexus, "Nexus Dynamics", "website", "Website");
    var preferences =
        NotificationPreferences.INITIAL
            .withTiming(Category.TASKS, Timing.IMMEDIATELY)
            .withTiming(Category.DOCUMENTS, Timing.NEVER);
    var paused = preferences.withPausedUntil(Optional.of(Cast.NOW.plus(Duration.ofDays(6))));
    fakes.viewChoices =
        person ->
            new ViewNotificationPreferences.View(
                person.equals(Cast.ADA.id()) ? preferences : paused,
                ZoneId.of("Europe/Oslo"),
                person.equals(Cast.ADA.id()) ? List.of() : List.of(website));
    fakes.saveChoices = command -> {};
    fakes.previewBatch =
        person -> new RenderedEmail(Locale.ENGLISH, "3 things", "Text", "<p>HTML</p>");
    fakes.viewOptOut =
        token -> token.equals("none") ? Optional.empty() : Optional.of(optOut(token));
    fakes.optOut = command -> new OptOut.Result.Done();
  }

  /** Of somebody with an account, of a guest, of a digest, or stopped: as its token says. */
  private static ViewOptOut.View optOut(String token) {
    var timing = token.startsWith("stopped") ? Timing.NEVER : Timing.IN_BATCH;
    return new ViewOptOut.View(
        "b***@example.com",
        "Nexus Dynamics",
        !token.startsWith("guest"),
        token.endsWith("digest") ? Optional.empty() : Optional.of(Category.PROJECTS),
        Arrays.stream(Category.values()).collect(toMap(category -> category, _ -> timing)));
  }

  private static Session session(String seed, String browser, long secondsAgo) {
    return new Session(
        new SessionId(Cast.uuid(seed)),
        Cast.ADA.id(),
        new Client("198.51.100.4", browser),
        true,
        Cast.NOW.minusSeconds(200_000),
        Cast.NOW.minusSeconds(secondsAgo));
  }

  private static ListMyCompanies.Card card(String name, Role role, int members) {
    var slug = Slug.suggestedBy(new CompanyName(name));
    var company =
        new Company(new CompanyId(Cast.uuid(slug.value())), new CompanyName(name), slug, Cast.NOW);
    return new ListMyCompanies.Card(company, role, members);
  }
}
