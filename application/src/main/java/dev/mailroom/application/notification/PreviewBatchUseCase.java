package dev.mailroom.application.notification;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.notification.port.Notices;
import dev.mailroom.application.template.port.EmailRenderer;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanySettings;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.template.Branding;
import dev.mailroom.domain.template.NotificationEmail;
import dev.mailroom.domain.template.NotificationEmail.Envelope;
import dev.mailroom.domain.template.NotificationEmail.Item;
import dev.mailroom.domain.template.NotificationEmail.OptOutLinks;
import dev.mailroom.domain.template.RenderedEmail;
import dev.mailroom.domain.template.Site;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@link PreviewBatch}: no mail is made, and the links in it stop nothing. */
public final class PreviewBatchUseCase implements PreviewBatch {

  private static final int ITEMS = 6;

  private final Accounts accounts;
  private final Companies companies;
  private final Notices notices;
  private final EmailRenderer renderer;
  private final Site site;
  private final InstantSource clock;

  public PreviewBatchUseCase(
      Accounts accounts,
      Companies companies,
      Notices notices,
      EmailRenderer renderer,
      Site site,
      InstantSource clock) {
    this.accounts = accounts;
    this.companies = companies;
    this.notices = notices;
    this.renderer = renderer;
    this.site = site;
    this.clock = clock;
  }

  @Override
  public RenderedEmail preview(AccountId person) {
    var account = accounts.find(person).orElseThrow();
    var company = companyOf(account);
    var reader =
        Reader.of(
            account.preferences(), company.map(Company::settings).orElse(CompanySettings.INITIAL));
    var items = items(account);
    var content =
        new NotificationEmail.Batch(
            envelope(account, company), items, items.getLast().at(), site.link("/notifications"));
    var branding = new Branding(site.host(), site.host(), reader.zone().orElse(site.zone()));
    return renderer.render(content, branding, reader.locale());
  }

  private Optional<Company> companyOf(Account account) {
    return companies.cardsOf(account.id()).stream().findFirst().map(card -> card.company());
  }

  private List<Item> items(Account account) {
    var own =
        notices.lastOf(account.id(), ITEMS).stream()
            .map(it -> NotificationMail.item(it.event(), it.reason()))
            .toList();
    return own.isEmpty() ? SampleItems.at(clock.instant(), site) : own;
  }

  private Envelope envelope(Account account, Optional<Company> company) {
    var choices = site.link("/account/notifications");
    return new Envelope(
        account.email(),
        Optional.of(account.name()),
        company.map(it -> it.name().value()).orElseGet(site::host),
        company.map(it -> it.slug().value()).orElse("preview"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new OptOutLinks(choices, choices)));
  }
}
