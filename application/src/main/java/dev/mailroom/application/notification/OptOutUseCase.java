package dev.mailroom.application.notification;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.notification.OptOutToken.Holder;
import dev.mailroom.application.notification.SaveNotificationPreferences.Change;
import dev.mailroom.application.notification.port.StoppedMail;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Timing;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * {@link OptOut}: of a member it changes the preferences, of another address what is not sent to it
 * any more. Both last, and neither needs the other.
 */
public final class OptOutUseCase implements OptOut {

  private static final Set<Timing> IN_DIGESTS = EnumSet.of(Timing.IN_BATCH, Timing.DAILY);

  private final Transactions transactions;
  private final OptOutTokens tokens;
  private final Accounts accounts;
  private final Members members;
  private final StoppedMail stoppedMail;
  private final InstantSource clock;

  public OptOutUseCase(
      Transactions transactions,
      OptOutTokens tokens,
      Accounts accounts,
      Members members,
      StoppedMail stoppedMail,
      InstantSource clock) {
    this.transactions = transactions;
    this.tokens = tokens;
    this.accounts = accounts;
    this.members = members;
    this.stoppedMail = stoppedMail;
    this.clock = clock;
  }

  /** The doors to what members chose. */
  public record Members(ViewNotificationPreferences view, SaveNotificationPreferences save) {}

  @Override
  public Result optOut(Command command) {
    return tokens
        .read(command.token())
        .map(token -> optOut(token, command.what()))
        .orElseGet(Result.UnknownLink::new);
  }

  private Result optOut(OptOutToken token, What what) {
    switch (token.holder()) {
      case Holder.Member(var account) -> ofMember(account, token, what);
      case Holder.Guest(var address) -> ofGuest(address, token, what);
    }
    return new Result.Done();
  }

  /** One change after the other: each may be repeated, and none undoes what is chosen meanwhile. */
  private void ofMember(AccountId account, OptOutToken token, What what) {
    if (accounts.find(account).filter(it -> !it.isDeleted()).isPresent()) {
      timings(token, what, () -> inDigests(account))
          .forEach((category, timing) -> members.save().save(change(account, category, timing)));
    }
  }

  private static SaveNotificationPreferences.Command change(
      AccountId account, Category category, Timing timing) {
    return new SaveNotificationPreferences.Command(
        account, new Change.ChooseTiming(category, timing));
  }

  private Set<Category> inDigests(AccountId account) {
    var preferences = members.view().view(account).preferences();
    return Arrays.stream(Category.values())
        .filter(category -> IN_DIGESTS.contains(preferences.timing(category)))
        .collect(toSet());
  }

  private void ofGuest(EmailAddress address, OptOutToken token, What what) {
    var timings = timings(token, what, () -> EnumSet.allOf(Category.class));
    var stopped = those(timings, timing -> timing == Timing.NEVER);
    var allowed = those(timings, timing -> timing != Timing.NEVER);
    transactions.inTransaction(() -> {
      stoppedMail.allow(token.company(), address, allowed);
      stoppedMail.stop(token.company(), address, stopped, clock.instant());
    });
  }

  private static Set<Category> those(Map<Category, Timing> timings, Predicate<Timing> condition) {
    return timings.keySet().stream()
        .filter(category -> condition.test(timings.get(category)))
        .collect(toSet());
  }

  private static Map<Category, Timing> timings(
      OptOutToken token, What what, Supplier<Set<Category>> ofDigests) {
    return switch (what) {
      case What.Choose(var timings) -> timings;
      case What.OneClick() ->
          token.category().map(Set::of).orElseGet(ofDigests).stream()
              .collect(toMap(category -> category, _ -> Timing.NEVER));
    };
  }
}
