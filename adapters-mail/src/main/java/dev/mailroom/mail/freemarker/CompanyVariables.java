package dev.mailroom.mail.freemarker;

import dev.mailroom.domain.template.CompanyEmail;
import dev.mailroom.domain.template.CompanyEmail.AddedToCompany;
import dev.mailroom.domain.template.CompanyEmail.JoinConfirm;
import dev.mailroom.domain.template.CompanyEmail.RemovedFromCompany;
import dev.mailroom.domain.template.CompanyEmail.RoleChanged;

/** What templates see of a mail about a place in a company. */
final class CompanyVariables {

  private CompanyVariables() {}

  static Variables fill(Variables to, CompanyEmail mail) {
    to.called("company", mail.company());
    return switch (mail) {
      case AddedToCompany(var name, var account, _, var role, var by, var link, var at) ->
          to.person(name, account)
              .role("role", role)
              .called("by", by.value())
              .put("link", link)
              .moment("added", at);
      case RemovedFromCompany(var name, var account, _, var by, var at) ->
          to.person(name, account).called("by", by.value()).moment("removed", at);
      case RoleChanged(var name, var account, _, var from, var role, var by, var link, var at) ->
          to.person(name, account)
              .role("from", from)
              .role("role", role)
              .called("by", by.value())
              .put("link", link)
              .moment("changed", at);
      case JoinConfirm(var recipient, _, var link, var expiresAt) ->
          to.put("recipient", recipient.value()).put("link", link).moment("expiry", expiresAt);
    };
  }
}
