package dev.mailroom.domain.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import java.time.Instant;

/**
 * What gathers for one person in one company until it leaves in one mail; at most one of each sort
 * at a time.
 */
public record Batch(
    AccountId account, CompanyId company, Sort sort, Instant openedAt, Instant leavesAt) {

  /** What it becomes, named as the decisions that fill it. */
  public enum Sort {
    /** A mail of what happened within a few minutes. */
    IN_BATCH,
    /** The daily summary. */
    IN_SUMMARY
  }

  public Batch leavingAt(Instant changed) {
    return new Batch(account, company, sort, openedAt, changed);
  }
}
