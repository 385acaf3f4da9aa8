package dev.mailroom.application.invitation;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.invitation.Invitation;
import java.time.Instant;
import java.util.Optional;

/** Who may invite into a company, and who belongs to it already. */
public final class InvitationRights {

  private final Companies companies;
  private final Accounts accounts;

  public InvitationRights(Companies companies, Accounts accounts) {
    this.companies = companies;
    this.accounts = accounts;
  }

  /** Somebody who manages the people of a company. */
  record Manager(Company company, Account account, Role role) {}

  /** Empty for unknown companies and for who does not manage its people: they look the same. */
  Optional<Manager> manager(AccountId actor, String slug) {
    return Slug.parse(slug)
        .flatMap(companies::findBySlug)
        .flatMap(company -> managing(company, actor));
  }

  /** As {@link #manager}, and nobody else changes the company or the places in it meanwhile. */
  Optional<Manager> managerForUpdate(AccountId actor, String slug) {
    return Slug.parse(slug)
        .flatMap(companies::findBySlugForUpdate)
        .flatMap(company -> managing(company, actor));
  }

  private Optional<Manager> managing(Company company, AccountId actor) {
    return companies
        .roleOf(company.id(), actor)
        .filter(Role::managesPeople)
        .flatMap(role -> active(actor).map(account -> new Manager(company, account, role)));
  }

  Optional<Company> host(Invitation invitation) {
    return companies.find(invitation.company());
  }

  Optional<Company> hostForUpdate(Invitation invitation) {
    return companies.findForUpdate(invitation.company());
  }

  /** The inviter, while they may still give the role they promised. */
  Optional<Account> entitledInviter(Invitation invitation) {
    return companies
        .roleOf(invitation.company(), invitation.inviter())
        .filter(role -> role.mayGrant(invitation.invitee().role()))
        .flatMap(_ -> active(invitation.inviter()));
  }

  private Optional<Account> active(AccountId account) {
    return accounts.find(account).filter(Account::isActive);
  }

  Optional<Account> holder(EmailAddress address) {
    return accounts.findByEmail(address);
  }

  boolean isMember(CompanyId company, EmailAddress address) {
    return holder(address).filter(account -> isMember(company, account)).isPresent();
  }

  boolean isMember(CompanyId company, Account account) {
    return companies.roleOf(company, account.id()).isPresent();
  }

  void join(Invitation invitation, Account account, Instant now) {
    var role = invitation.invitee().role();
    companies.addMember(new Membership(invitation.company(), account.id(), role, now));
    if (!invitation.letter().byHand()) {
      accounts.recordVerified(account.id(), now);
    }
  }
}
