package dev.mailroom.web.admin;

import dev.mailroom.application.account.ListAccounts;
import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.application.delivery.FollowTestEmail.Result.Progress;
import dev.mailroom.application.delivery.ViewDelivery.Day;
import dev.mailroom.application.delivery.ViewDelivery.Overview;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.RouteHealth;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.StageTrace;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.web.Cast;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A site with some life in it, for the admin pages. */
public final class Samples {

  public static final EmailId TEST = new EmailId(Cast.uuid("test email"));
  public static final TransportFailure WRONG_PASSWORD =
      TransportFailure.of(
          Stage.AUTHENTICATE,
          FailureKind.AUTHENTICATION_FAILED,
          Reply.of(
              535,
              """
              5.7.8 Username and Password not accepted. For more
              5.7.8 information, go to
              5.7.8 https://support.google.com/mail/?p=BadCredentials\
              """));
  private static final long[] SENT = {
    212, 187, 1204, 1342, 1288, 1096, 1407, 231, 198, 1311, 1389, 1452, 1377, 1284
  };
  private static final long[] FAILED = {1, 0, 4, 2, 3, 6, 2, 0, 1, 5, 2, 1, 4, 3};

  private Samples() {}

  public static Overview flowing() {
    return overview(
        RouteHealth.UNKNOWN.accepted(Cast.NOW.minusSeconds(130)),
        Map.of(EmailState.QUEUED, 11L, EmailState.SENDING, 1L),
        Map.of());
  }

  public static Overview stuck() {
    var health = RouteHealth.UNKNOWN.accepted(Cast.NOW.minusSeconds(7200));
    return overview(
        health.faulted(WRONG_PASSWORD, Cast.NOW.minusSeconds(1500)),
        Map.of(EmailState.HELD, 38L),
        Map.of(HeldReason.ROUTE_FAULT, 38L));
  }

  public static Overview unset() {
    return new Overview(
        Optional.empty(),
        RouteHealth.UNKNOWN,
        Map.of(EmailState.HELD, 2L),
        Map.of(HeldReason.NOT_CONFIGURED, 2L),
        Optional.of(Cast.NOW.minusSeconds(600)),
        Optional.empty(),
        OptionalInt.empty(),
        quietDays());
  }

  private static Overview overview(
      RouteHealth health, Map<EmailState, Long> waiting, Map<HeldReason, Long> held) {
    return new Overview(
        Optional.of("smtp.gmail.com"),
        health,
        waiting,
        held,
        Optional.of(Cast.NOW.minusSeconds(8)),
        Optional.of(Duration.ofMillis(240)),
        OptionalInt.of(2000),
        days());
  }

  private static List<Day> days() {
    var days = new ArrayList<Day>();
    for (int i = 0; i < SENT.length; i++) {
      days.add(new Day(date(i), SENT[i], FAILED[i], i == 5 ? 214 : i == 9 ? 12 : 0));
    }
    return days;
  }

  private static List<Day> quietDays() {
    var days = new ArrayList<Day>();
    for (int i = 0; i < SENT.length; i++) {
      days.add(new Day(date(i), 0, 0, 0));
    }
    return days;
  }

  private static LocalDate date(int index) {
    return LocalDate.parse("2026-11-07").plusDays(index);
  }

  public static ListCompanies.Page companies() {
    return new ListCompanies.Page(
        List.of(
            company("Nexus Dynamics", "Ada Park", 42, Cast.NOW),
            company("Harbour & Lane", "Ingrid Voss", 17, Cast.NOW.minusSeconds(7300)),
            company("Fjord Analytics", "Emil Strand", 8, Cast.NOW.minusSeconds(100_000))),
        3,
        4,
        Optional.empty());
  }

  private static ListCompanies.Row company(String name, String owner, int members, Instant seen) {
    var companyName = new CompanyName(name);
    return new ListCompanies.Row(
        new Company(
            new CompanyId(Cast.uuid(name)),
            companyName,
            Slug.suggestedBy(companyName),
            Instant.parse("2026-03-01T08:00:00Z")),
        Optional.of(owner),
        members,
        Optional.of(seen));
  }

  /** Ada, Ben and whoever else is given. */
  public static ListAccounts accounts(Account... more) {
    var all = new ArrayList<>(List.of(Cast.ADA, Cast.BEN));
    all.addAll(List.of(more));
    return new Everybody(all);
  }

  private record Everybody(List<Account> all) implements ListAccounts {
    @Override
    public Page list(Query query) {
      var found =
          all.stream().filter(account -> account.name().value().contains(query.search())).toList();
      return new Page(found, found.size(), Optional.empty());
    }

    @Override
    public Optional<Account> find(AccountId id) {
      return all.stream().filter(account -> account.id().equals(id)).findFirst();
    }
  }

  public static Account cy() {
    return Cast.account("Cy Lind", "cy@example.com", SiteRole.PERSON);
  }

  public static Progress sending() {
    var seen = new ArrayList<>(untilEncrypted());
    seen.add(live(Stage.AUTHENTICATE, 67, "As mailer"));
    return progress(EmailState.SENDING, seen, Optional.empty());
  }

  public static Progress sent() {
    var seen = new ArrayList<>(untilEncrypted());
    seen.add(done(Stage.AUTHENTICATE, 67, 118, "As mailer", "235 2.7.0 Accepted"));
    seen.add(done(Stage.SENDER, 185, 22, "no-reply@example.com", "250 2.1.0 OK"));
    seen.add(done(Stage.RECIPIENT, 207, 26, "ada@example.com", "250 2.1.5 OK"));
    seen.add(done(Stage.DATA, 233, 84, "2.1 kB", "354 Go ahead"));
    seen.add(done(Stage.ACCEPT, 317, 200, "", "250 2.0.0 OK 1795182461 4fb4d7f45d1cf - gsmtp"));
    return progress(EmailState.SENT, seen, Optional.empty());
  }

  public static Progress failed(TransportFailure failure) {
    var seen = new ArrayList<>(untilEncrypted());
    seen.add(
        new StageTrace(
            failure.stage(),
            StageTrace.Progress.FAILED,
            Duration.ofMillis(67),
            Optional.of(Duration.ofMillis(2140)),
            failure.detail(),
            failure.reply()));
    return progress(EmailState.FAILED, seen, Optional.of(failure));
  }

  public static Progress progress(
      EmailState state, List<StageTrace> stages, Optional<TransportFailure> failure) {
    return new Progress(
        TEST,
        EmailAddress.of("ada@example.com"),
        "Mailroom test",
        "smtp.example.com",
        state,
        Cast.NOW.minusMillis(1500),
        stages,
        state.isTerminal() ? Optional.of(Duration.ofMillis(517)) : Optional.empty(),
        failure,
        38);
  }

  public static List<StageTrace> untilEncrypted() {
    return List.of(
        done(Stage.RESOLVE, 0, 12, "smtp.example.com is 192.0.2.25", ""),
        done(Stage.CONNECT, 12, 24, "Port 587", "220 smtp.example.com ESMTP ready"),
        done(Stage.SECURE, 36, 31, "TLSv1.3 TLS_AES_256_GCM_SHA384", ""));
  }

  private static StageTrace done(Stage stage, int start, int took, String detail, String reply) {
    return new StageTrace(
        stage,
        StageTrace.Progress.DONE,
        Duration.ofMillis(start),
        Optional.of(Duration.ofMillis(took)),
        detail,
        reply.isEmpty()
            ? Optional.empty()
            : Optional.of(Reply.of(Integer.parseInt(reply.substring(0, 3)), reply.substring(4))));
  }

  private static StageTrace live(Stage stage, int start, String detail) {
    return new StageTrace(
        stage,
        StageTrace.Progress.LIVE,
        Duration.ofMillis(start),
        Optional.empty(),
        detail,
        Optional.empty());
  }
}
