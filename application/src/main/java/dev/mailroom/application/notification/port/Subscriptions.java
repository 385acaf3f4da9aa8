package dev.mailroom.application.notification.port;

import dev.mailroom.application.notification.ChangeSubscription.Audience;
import dev.mailroom.application.notification.ViewNotificationPreferences.MutedPlace;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Place;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The places of companies, and who hears of what happens there. */
public interface Subscriptions {

  /**
   * Keeps a place that an event or an application names, with the title and url it has now; a new
   * one tells selected members, and nobody is selected. Who hears of a known one stays.
   */
  void remember(CompanyId company, Place place);

  /** Empty for a place that nothing was said of. */
  Optional<Following> find(CompanyId company, String placeKey);

  /** Sets the audience of a remembered place, and who is selected: these, and nobody else. */
  void choose(
      CompanyId company, String placeKey, Audience audience, Collection<AccountId> selected);

  /** They asked for it: they are selected, whatever they cancelled before. */
  void subscribe(CompanyId company, String placeKey, Collection<AccountId> members);

  /** They were mentioned: they are selected, unless they cancelled or muted the place before. */
  void subscribeMentioned(CompanyId company, String placeKey, Collection<AccountId> members);

  /** They do not want to hear of it, whoever the place tells. */
  void cancel(CompanyId company, String placeKey, AccountId member);

  /** False, and nothing changed, for a place that nothing was said of. */
  boolean mute(CompanyId company, String placeKey, AccountId member);

  /** All is as it was before the member muted it. */
  void unmute(CompanyId company, String placeKey, AccountId member);

  /** What somebody muted in the companies they belong to, by company and title. */
  List<MutedPlace> mutedBy(AccountId person);

  /**
   * Who hears of a place. A member may be in each of the sets; those who are no members of the
   * company any more may be, too.
   *
   * @param cancelled who unsubscribed
   * @param muted who silenced it in their preferences
   */
  record Following(
      Place place,
      Audience audience,
      Set<AccountId> selected,
      Set<AccountId> cancelled,
      Set<AccountId> muted) {

    public Following {
      selected = Set.copyOf(selected);
      cancelled = Set.copyOf(cancelled);
      muted = Set.copyOf(muted);
    }

    /** Whether the place tells this member, if they want to hear of it. */
    public boolean tells(AccountId member) {
      return switch (audience) {
        case EVERYONE -> true;
        case SELECTED -> selected.contains(member);
        case NONE -> false;
      };
    }

    /** Whether this member does not want to hear of it. */
    public boolean isRefusedBy(AccountId member) {
      return cancelled.contains(member) || muted.contains(member);
    }
  }
}
