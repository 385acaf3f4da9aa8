package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.DeliveryFigures;
import dev.mailroom.application.delivery.port.RouteHealthStore;
import dev.mailroom.application.mailsettings.CurrentSettings;
import dev.mailroom.domain.delivery.RouteHealth;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.template.Site;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;

/** Puts settings, the route's health and the outbox's figures side by side. */
public final class ViewDeliveryUseCase implements ViewDelivery {

  private final CurrentSettings settings;
  private final RouteHealthStore health;
  private final DeliveryFigures figures;
  private final Site site;
  private final InstantSource clock;

  public ViewDeliveryUseCase(
      CurrentSettings settings,
      RouteHealthStore health,
      DeliveryFigures figures,
      Site site,
      InstantSource clock) {
    this.settings = settings;
    this.health = health;
    this.figures = figures;
    this.site = site;
    this.clock = clock;
  }

  @Override
  public Overview overview() {
    var usable = settings.usable();
    var now = clock.instant();
    return new Overview(
        usable.map(found -> found.route().label()),
        usable.map(_ -> health.current()).orElse(RouteHealth.UNKNOWN),
        figures.waiting(),
        figures.heldFor(),
        figures.oldestWaitingSince(),
        figures.medianSince(startOfDay(now)),
        usable.map(ViewDeliveryUseCase::dailyLimit).orElseGet(OptionalInt::empty),
        figures.days(DAYS, site.zone(), now));
  }

  private Instant startOfDay(Instant now) {
    return now.atZone(site.zone()).toLocalDate().atStartOfDay(site.zone()).toInstant();
  }

  private static OptionalInt dailyLimit(EmailSettings usable) {
    return usable.rateLimit().perDay();
  }
}
