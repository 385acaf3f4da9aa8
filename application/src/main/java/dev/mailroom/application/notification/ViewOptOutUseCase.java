package dev.mailroom.application.notification;

import static java.util.stream.Collectors.toMap;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.notification.OptOutToken.Holder;
import dev.mailroom.application.notification.port.StoppedMail;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Timing;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@link ViewOptOut}. */
public final class ViewOptOutUseCase implements ViewOptOut {

  private final OptOutTokens tokens;
  private final Companies companies;
  private final Accounts accounts;
  private final ViewNotificationPreferences preferences;
  private final StoppedMail stoppedMail;

  public ViewOptOutUseCase(
      OptOutTokens tokens,
      Companies companies,
      Accounts accounts,
      ViewNotificationPreferences preferences,
      StoppedMail stoppedMail) {
    this.tokens = tokens;
    this.companies = companies;
    this.accounts = accounts;
    this.preferences = preferences;
    this.stoppedMail = stoppedMail;
  }

  @Override
  public Optional<View> view(String token) {
    return tokens
        .read(token)
        .flatMap(read -> companies.find(read.company()).flatMap(company -> view(read, company)));
  }

  private Optional<View> view(OptOutToken token, Company company) {
    return recipient(token.holder())
        .map(recipient ->
            new View(
                recipient.masked(),
                company.name().value(),
                token.holder() instanceof Holder.Member,
                token.category(),
                timings(token)));
  }

  private Optional<EmailAddress> recipient(Holder holder) {
    return switch (holder) {
      case Holder.Member(var account) -> livingAddress(account);
      case Holder.Guest(var address) -> Optional.of(address);
    };
  }

  private Optional<EmailAddress> livingAddress(AccountId account) {
    return accounts.find(account).filter(it -> !it.isDeleted()).map(Account::email);
  }

  private Map<Category, Timing> timings(OptOutToken token) {
    return switch (token.holder()) {
      case Holder.Member(var account) -> ofEach(chosen(account));
      case Holder.Guest(var address) -> {
        var stopped = stoppedMail.stoppedBy(token.company(), address);
        yield ofEach(it -> stopped.contains(it) ? Timing.NEVER : Timing.IMMEDIATELY);
      }
    };
  }

  private Function<Category, Timing> chosen(AccountId account) {
    return preferences.view(account).preferences()::timing;
  }

  private static Map<Category, Timing> ofEach(Function<Category, Timing> timing) {
    return Arrays.stream(Category.values()).collect(toMap(Function.identity(), timing));
  }
}
