package dev.mailroom.domain.company;

import dev.mailroom.domain.account.AccountId;
import java.time.Instant;

/** One account's place in one company. */
public record Membership(CompanyId company, AccountId account, Role role, Instant since) {

  public Membership withRole(Role changed) {
    return new Membership(company, account, changed, since);
  }
}
