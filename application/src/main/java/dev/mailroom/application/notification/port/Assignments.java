package dev.mailroom.application.notification.port;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Assignment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What people have to do, and by when. */
public interface Assignments {

  /**
   * Adds it, or replaces what has its key. Since when it is due then is kept where person and day
   * stay the same.
   */
  void put(Assignment assignment, Instant now);

  /** False when there is none. */
  boolean remove(CompanyId company, String key);

  /** How many a person has in a company, the one with this key aside. */
  int countOthers(CompanyId company, AccountId person, String key);

  /** What is due on that day or before it, the longest due first. */
  List<Due> until(CompanyId company, AccountId person, LocalDate day);

  /**
   * Those who may be due a digest by their own clock, by account and company, after the given one:
   * at least all whose hour has come, who have something due by tomorrow and had no digest today.
   */
  List<Reader> readers(Instant now, Optional<Reader> after, int size);

  /**
   * One of them.
   *
   * @param since when it was first said that this person has to do it by this day
   */
  record Due(Assignment assignment, Instant since) {}

  /** A person in one of their companies. */
  record Reader(AccountId person, CompanyId company) {}
}
