package dev.mailroom.application.notification.port;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import java.time.LocalDate;

/** The days on which people had their daily mail. */
public interface SummaryDays {

  /** What has its mail once a day. */
  enum Subject {
    SUMMARY,
    ASSIGNMENTS
  }

  /**
   * Takes a local day; false, and nothing done, when that day or a later one is taken. Of two at
   * once one gets it.
   */
  boolean take(AccountId person, CompanyId company, Subject subject, LocalDate day);
}
