package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Place;
import java.util.List;

/** Sets who hears of what happens at a place: everyone, selected members, nobody. */
public interface ChangeSubscription {

  /** Members that one change may select; more come by {@link Change.Subscribe}. */
  int MOST_SELECTED = 1_000;

  Result change(Command command);

  record Command(CompanyId company, Place place, Change change) {}

  /** One change; a mention subscribes by itself, muting or unsubscribing cancels. */
  sealed interface Change {
    /** {@code selected} counts only for {@link Audience#SELECTED}; replaces who was selected. */
    record Replace(Audience audience, List<AccountId> selected) implements Change {
      public Replace {
        selected = List.copyOf(selected);
      }
    }

    record Subscribe(AccountId member) implements Change {}

    record Unsubscribe(AccountId member) implements Change {}
  }

  /** Who hears of a place. */
  enum Audience {
    EVERYONE,
    SELECTED,
    NONE
  }

  sealed interface Result {
    record Changed() implements Result {}

    /** The place is not as it must be, by {@code /key}, {@code /title} and {@code /url}. */
    record Invalid(List<NotifyPeople.Problem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /** These are no members of the company; nothing changed. */
    record NoMembers(List<AccountId> unknown) implements Result {
      public NoMembers {
        unknown = List.copyOf(unknown);
      }
    }
  }
}
