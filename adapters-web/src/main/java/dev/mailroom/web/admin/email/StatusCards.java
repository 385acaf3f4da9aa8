package dev.mailroom.web.admin.email;

import dev.mailroom.application.delivery.ViewDelivery.Overview;
import dev.mailroom.application.mailsettings.ViewEmailSettings.Source;
import dev.mailroom.application.mailsettings.ViewEmailSettings.View;
import dev.mailroom.domain.mailsettings.Provider;
import dev.mailroom.web.admin.Fact;
import dev.mailroom.web.admin.advice.Advisor;
import dev.mailroom.web.admin.advice.Through;
import dev.mailroom.web.admin.email.StatusCard.SourceLine;
import dev.mailroom.web.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts settings and delivery into one sentence and a few figures. */
final class StatusCards {

  private final View view;
  private final Overview overview;
  private final SecretNotes secrets;
  private final Instant now;

  StatusCards(View view, Overview overview, SecretNotes secrets, Instant now) {
    this.view = view;
    this.overview = overview;
    this.secrets = secrets;
    this.now = now;
  }

  StatusCard card() {
    if (view.source() == Source.NONE) {
      return new StatusCard("warn", "Not set up yet", waiting(), heldNote(), sources());
    }
    if (!view.complete()) {
      return new StatusCard(
          "bad", "No mail leaves: the " + secret() + " is missing", waiting(), note(), sources());
    }
    return overview
        .health()
        .lastFault()
        .map(fault -> Advisor.on(fault, Through.of(view.form())).headline())
        .map(line -> new StatusCard("bad", line, faultFacts(), note(), sources()))
        .orElseGet(this::well);
  }

  private StatusCard well() {
    if (secrets.isOld()) {
      return new StatusCard(
          "warn", "The " + secret() + " is getting old", facts(), note(), sources());
    }
    return overview.health().lastAcceptedAt().isPresent()
        ? new StatusCard(
            "ok", "Healthy: " + route() + " takes our mail", facts(), note(), sources())
        : new StatusCard(
            "idle",
            "Ready: nothing was sent through " + route() + " yet",
            facts(),
            note(),
            sources());
  }

  private String route() {
    return view.routeLabel().orElse("the server");
  }

  private String secret() {
    return view.provider().filter(p -> p == Provider.SENDGRID).isPresent() ? "API key" : "password";
  }

  private List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    var accepted = overview.health().lastAcceptedAt();
    accepted.ifPresent(at -> facts.add(new Fact("Last accepted", Words.ago(at, now))));
    overview.usually().ifPresent(t -> facts.add(new Fact("Usually within", Words.took(t))));
    facts.add(new Fact("Today", Words.number(sentToday()), ofLimit()));
    if (secrets.isOld()) {
      facts.add(new Fact("Its age", Words.count(secrets.ageInDays(), "day")));
    }
    facts.addAll(waiting());
    return facts;
  }

  private List<Fact> faultFacts() {
    var facts = new ArrayList<Fact>();
    var health = overview.health();
    health.faultySince().ifPresent(at -> facts.add(new Fact("Since", Words.ago(at, now))));
    health.lastAcceptedAt().ifPresent(t -> facts.add(new Fact("Last accepted", Words.ago(t, now))));
    facts.addAll(waiting());
    return facts;
  }

  private List<Fact> waiting() {
    long waiting = overview.waiting().values().stream().mapToLong(Long::longValue).sum();
    return waiting == 0 ? List.of() : List.of(new Fact("Waiting", Words.count(waiting, "email")));
  }

  private String note() {
    return view.source() == Source.ENVIRONMENT
        ? "The settings come from the environment. Save this form and this page takes over."
        : heldNote();
  }

  private String heldNote() {
    return view.complete() && overview.health().lastFault().isEmpty()
        ? ""
        : "Whatever is to be sent waits safely and goes out by itself once this is done.";
  }

  private long sentToday() {
    return overview.days().isEmpty() ? 0 : overview.days().getLast().sent();
  }

  private String ofLimit() {
    var limit = overview.dailyLimit();
    return limit.isPresent() ? "of " + Words.number(limit.getAsInt()) : "";
  }

  private List<SourceLine> sources() {
    boolean panel = view.source() == Source.PANEL;
    boolean environment = view.source() == Source.ENVIRONMENT;
    var present = view.environmentPresent() ? "present, not used" : "nothing there";
    return List.of(
        new SourceLine("This page", panel ? "in force" : "nothing saved", panel),
        new SourceLine("Environment", environment ? "in force" : present, environment));
  }
}
