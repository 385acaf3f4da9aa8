package dev.mailroom.application.company.port;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Role;
import java.time.Instant;

/** Tells people what happened to their place in a company; queued in the caller's transaction. */
public interface CompanyNotices {

  void added(Change change, Role role);

  void removed(Change change);

  void roleChanged(Change change, Role from, Role to);

  /** Whom it concerns, where, who did it and when. */
  record Change(Account person, Company company, Account by, Instant at) {}
}
