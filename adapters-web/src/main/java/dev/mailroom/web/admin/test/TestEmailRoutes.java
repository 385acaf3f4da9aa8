package dev.mailroom.web.admin.test;

import static dev.mailroom.web.http.Guards.siteAdministrator;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.delivery.FollowTestEmail;
import dev.mailroom.application.delivery.FollowTestEmail.Result.Progress;
import dev.mailroom.application.delivery.FollowTestEmail.Result.UnknownTest;
import dev.mailroom.application.delivery.SendTestEmail;
import dev.mailroom.application.delivery.SendTestEmail.Result.Invalid;
import dev.mailroom.application.delivery.SendTestEmail.Result.NotConfigured;
import dev.mailroom.application.delivery.SendTestEmail.Result.Queued;
import dev.mailroom.application.mailsettings.ViewEmailSettings;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Form;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Send Test Email: a form, then the message's way step by step. */
public final class TestEmailRoutes implements RouteGroup {

  private static final String PATH = "/admin/email/test";

  private final SendTestEmail send;
  private final FollowTestEmail follow;
  private final TestViews views;

  public TestEmailRoutes(
      SendTestEmail send, FollowTestEmail follow, ViewEmailSettings settings, InstantSource clock) {
    this.send = send;
    this.follow = follow;
    this.views = new TestViews(settings, clock);
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, siteAdministrator(this::form))
        .post(PATH, siteAdministrator(this::submitted))
        .get(PATH + "/{id}", siteAdministrator((v, p) -> progress(v, "admin/test-progress.ftlh")))
        .get(
            PATH + "/{id}/stages",
            siteAdministrator((v, p) -> progress(v, "admin/test-stages.ftlh")));
  }

  private Answer form(Visit visit, SignedIn person) {
    var through = views.throughNow();
    return page(
        visit
            .query("again")
            .flatMap(TestEmailRoutes::id)
            .flatMap(this::find)
            .map(test -> TestForm.to(test.recipient().value(), test.subject(), through))
            .orElseGet(
                () -> TestForm.to(person.account().email().value(), TestForm.SUBJECT, through)));
  }

  private Answer submitted(Visit visit, SignedIn person) {
    var form = visit.form();
    var command =
        new SendTestEmail.Command(
            person.account(), form.text("recipient"), form.text("subject"), form.text("body"));
    return switch (send.send(command)) {
      case Queued(var email) -> Answer.seeOther(PATH + "/" + email);
      case NotConfigured() -> page(typed(form, FieldErrors.NONE)).status(409);
      case Invalid(var problems) -> page(typed(form, TestProblems.say(problems))).status(422);
    };
  }

  private TestForm typed(Form form, FieldErrors errors) {
    return new TestForm(
        form.text("recipient"),
        form.text("subject"),
        form.text("body"),
        views.throughNow(),
        errors);
  }

  private Answer progress(Visit visit, String template) {
    return id(visit.parameter("id"))
        .flatMap(this::find)
        .map(test -> Answer.page(template, views.of(test)))
        .orElseThrow(Refusal::notFound);
  }

  private Optional<Progress> find(EmailId email) {
    return switch (follow.follow(email)) {
      case Progress progress -> Optional.of(progress);
      case UnknownTest() -> Optional.empty();
    };
  }

  private static Optional<EmailId> id(String text) {
    try {
      return Optional.of(new EmailId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Answer page(TestForm form) {
    return Answer.page("admin/test.ftlh", form);
  }
}
