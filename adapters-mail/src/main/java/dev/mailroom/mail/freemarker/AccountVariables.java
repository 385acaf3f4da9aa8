package dev.mailroom.mail.freemarker;

import dev.mailroom.domain.template.AccountEmail;
import dev.mailroom.domain.template.AccountEmail.AccountDeleted;
import dev.mailroom.domain.template.AccountEmail.EmailChangeConfirm;
import dev.mailroom.domain.template.AccountEmail.EmailChangeRequested;
import dev.mailroom.domain.template.AccountEmail.EmailChanged;

/** What templates see of a mail about an account's address or end. */
final class AccountVariables {

  private AccountVariables() {}

  static Variables fill(Variables to, AccountEmail mail) {
    return switch (mail) {
      // the old address is masked: a mistyped new one belongs to a stranger
      case EmailChangeConfirm(var name, var old, var address, var link, var expiresAt) ->
          to.person(name, address)
              .put("oldAddress", old.masked())
              .put("link", link)
              .moment("expiry", expiresAt);
      case EmailChangeRequested(var name, var account, var masked, var link, var at) ->
          to.person(name, account)
              .put("newAddress", masked)
              .put("link", link)
              .moment("requested", at);
      case EmailChanged(var name, var old, var masked, var changedAt, var link) ->
          to.person(name, old)
              .put("newAddress", masked)
              .put("link", link)
              .moment("changed", changedAt);
      case AccountDeleted(var name, var account, var deletedAt) ->
          to.person(name, account).moment("deleted", deletedAt);
    };
  }
}
