package dev.mailroom.domain.company;

import dev.mailroom.domain.account.Zones;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What a company sets for its people.
 *
 * @param locale the language of mail to people who chose none
 * @param zone the times that mail shows to people who chose no zone
 * @param invitationReminders whether an invitation that is about to expire is mailed once more
 */
public record CompanySettings(Locale locale, ZoneId zone, boolean invitationReminders) {

  public static final CompanySettings INITIAL =
      new CompanySettings(Locale.ENGLISH, ZoneId.of(Zones.UTC), true);
}
