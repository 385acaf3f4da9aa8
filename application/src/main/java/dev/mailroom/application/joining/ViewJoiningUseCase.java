package dev.mailroom.application.joining;

import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.application.joining.port.TrustedDomains;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.template.Site;
import dev.mailroom.domain.token.SecretToken;
import java.time.InstantSource;

/** {@link ViewJoining}. */
public final class ViewJoiningUseCase implements ViewJoining {

  private final Companies companies;
  private final InviteLinks links;
  private final TrustedDomains trusted;
  private final LinkGate gate;
  private final Site site;
  private final InstantSource clock;

  public ViewJoiningUseCase(
      Companies companies,
      InviteLinks links,
      TrustedDomains trusted,
      LinkGate gate,
      Site site,
      InstantSource clock) {
    this.companies = companies;
    this.links = links;
    this.trusted = trusted;
    this.gate = gate;
    this.site = site;
    this.clock = clock;
  }

  @Override
  public Result view(Query query) {
    return Slug.parse(query.slug())
        .flatMap(companies::findBySlug)
        .filter(company ->
            companies.roleOf(company.id(), query.viewer()).filter(Role::managesPeople).isPresent())
        .map(this::found)
        .orElseGet(Result.NotFound::new);
  }

  private Result found(Company company) {
    var shown =
        links
            .findOpen(company.id())
            .flatMap(link -> links.secretOf(link.id()).map(secret -> shown(link, secret)));
    return new Result.Found(company, shown, trusted.of(company.id()));
  }

  private Shown shown(InviteLink link, SecretToken secret) {
    return new Shown(
        link,
        site.link("/join/" + secret.encoded()),
        link.standing(clock.instant()),
        gate.entitledMaker(link).map(Account::name));
  }
}
