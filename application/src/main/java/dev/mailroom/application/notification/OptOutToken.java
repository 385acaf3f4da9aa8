package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Category;
import java.util.Optional;
import java.util.UUID;

/**
 * What an unsubscribe link says: whose mail of which company and category it stops; of a digest the
 * category is empty.
 */
record OptOutToken(CompanyId company, Holder holder, Optional<Category> category) {

  private static final String DIGEST = "digest";
  private static final int PARTS = 3;

  /** Whose mail it is. */
  sealed interface Holder {
    record Member(AccountId account) implements Holder {}

    record Guest(EmailAddress address) implements Holder {}
  }

  /** Three words: no part of it has a space. */
  String text() {
    var who =
        switch (holder) {
          case Holder.Member(var account) -> account.value().toString();
          case Holder.Guest(var address) -> address.value();
        };
    return String.join(
        " ", company.value().toString(), who, category.map(Category::code).orElse(DIGEST));
  }

  /** Empty for a category that is no more. */
  static Optional<OptOutToken> parse(String text) {
    var parts = text.split(" ", PARTS);
    var company = new CompanyId(UUID.fromString(parts[0]));
    var category = Category.ofCode(parts[2]);
    return category.isEmpty() && !parts[2].equals(DIGEST)
        ? Optional.empty()
        : Optional.of(new OptOutToken(company, holder(parts[1]), category));
  }

  private static Holder holder(String text) {
    return text.contains("@")
        ? new Holder.Guest(new EmailAddress(text))
        : new Holder.Member(new AccountId(UUID.fromString(text)));
  }
}
