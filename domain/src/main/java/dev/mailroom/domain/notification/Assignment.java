package dev.mailroom.domain.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import java.time.LocalDate;

/**
 * What a person has to do, and by which day of their own calendar.
 *
 * @param key the application's own name for it, 1 to {@value #MAX_KEY_LENGTH} characters
 * @param place where it is, for people; may be empty
 * @param link absolute, http or https
 */
public record Assignment(
    CompanyId company,
    String key,
    AccountId person,
    String title,
    String place,
    String link,
    LocalDate dueOn) {

  public static final int MAX_KEY_LENGTH = 200;
  public static final int MAX_TITLE_LENGTH = 200;
  public static final int MAX_PLACE_LENGTH = 200;

  /** How many one person may have in one company: a digest of all is still a mail. */
  public static final int MOST_OF_A_PERSON = 500;
}
