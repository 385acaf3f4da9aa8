package dev.mailroom.application.notification;

import static java.util.stream.Collectors.toSet;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.notification.EventDraft.PlaceDraft;
import dev.mailroom.application.notification.port.Listeners;
import dev.mailroom.application.notification.port.Listeners.Listener;
import dev.mailroom.application.notification.port.Subscriptions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Place;
import java.util.Collection;
import java.util.List;

/**
 * {@link ChangeSubscription}. Who was removed from the company or disabled may still be named: they
 * hear of nothing until they are back.
 */
public final class ChangeSubscriptionUseCase implements ChangeSubscription {

  private final Transactions transactions;
  private final Subscriptions subscriptions;
  private final Listeners listeners;

  public ChangeSubscriptionUseCase(
      Transactions transactions, Subscriptions subscriptions, Listeners listeners) {
    this.transactions = transactions;
    this.subscriptions = subscriptions;
    this.listeners = listeners;
  }

  @Override
  public Result change(Command command) {
    var problems = new Problems();
    var place = place(command.place(), problems);
    if (problems.any()) {
      return new Result.Invalid(problems.all());
    }
    var unknown = unknown(command.company(), named(command.change()));
    if (!unknown.isEmpty()) {
      return new Result.NoMembers(unknown);
    }
    transactions.inTransaction(() -> {
      subscriptions.remember(command.company(), place);
      apply(command.company(), place.key(), command.change());
    });
    return new Result.Changed();
  }

  private static Place place(Place named, Problems problems) {
    var draft = new PlaceDraft(named.key(), named.title(), named.url());
    return PlaceReader.read("", draft, problems);
  }

  private void apply(CompanyId company, String place, Change change) {
    switch (change) {
      case Change.Replace(var audience, var selected) ->
          subscriptions.choose(company, place, audience, selected);
      case Change.Subscribe(var member) -> subscriptions.subscribe(company, place, List.of(member));
      case Change.Unsubscribe(var member) -> subscriptions.cancel(company, place, member);
    }
  }

  private List<AccountId> unknown(CompanyId company, Collection<AccountId> named) {
    var known =
        listeners.named(company, named, List.of()).stream()
            .filter(Listener::belongs)
            .map(Listener::account)
            .collect(toSet());
    return named.stream().distinct().filter(it -> !known.contains(it)).toList();
  }

  private static List<AccountId> named(Change change) {
    return switch (change) {
      case Change.Replace(_, var selected) -> selected;
      case Change.Subscribe(var member) -> List.of(member);
      case Change.Unsubscribe(var member) -> List.of(member);
    };
  }
}
