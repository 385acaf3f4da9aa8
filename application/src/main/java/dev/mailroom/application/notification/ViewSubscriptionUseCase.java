package dev.mailroom.application.notification;

import dev.mailroom.application.notification.port.Subscriptions;
import dev.mailroom.application.notification.port.Subscriptions.Following;
import dev.mailroom.domain.account.AccountId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link ViewSubscription}. */
public final class ViewSubscriptionUseCase implements ViewSubscription {

  private static final Comparator<AccountId> BY_ID =
      Comparator.comparing(account -> account.value().toString());

  private final Subscriptions subscriptions;

  public ViewSubscriptionUseCase(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public Optional<View> view(Query query) {
    return subscriptions
        .find(query.company(), query.placeKey())
        .map(following ->
            new View(
                following.place(),
                following.audience(),
                sorted(following.selected().stream()),
                sorted(refusals(following))));
  }

  private static Stream<AccountId> refusals(Following following) {
    return Stream.of(following.cancelled(), following.muted())
        .flatMap(Collection::stream)
        .distinct()
        .filter(following::tells);
  }

  private static List<AccountId> sorted(Stream<AccountId> members) {
    return members.sorted(BY_ID).toList();
  }
}
