package dev.mailroom.application.notification;

import dev.mailroom.application.notification.OptOutToken.Holder;
import dev.mailroom.application.notification.port.OptOutLinks;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.template.NotificationEmail;
import dev.mailroom.domain.template.Site;
import java.util.Optional;

/** {@link OptOutLinks} whose token says all there is to know, and is signed. */
public final class SignedOptOutLinks implements OptOutLinks {

  private final OptOutTokens tokens;
  private final Site site;

  public SignedOptOutLinks(OptOutTokens tokens, Site site) {
    this.tokens = tokens;
    this.site = site;
  }

  /** A member chooses on their own page, another on the page of the link. */
  @Override
  public NotificationEmail.OptOutLinks of(
      CompanyId company,
      EmailAddress recipient,
      Optional<AccountId> account,
      Optional<Category> category) {
    var holder =
        account.<Holder>map(Holder.Member::new).orElseGet(() -> new Holder.Guest(recipient));
    var link =
        site.link("/unsubscribe/" + tokens.write(new OptOutToken(company, holder, category)));
    var choices = account.isPresent() ? site.link("/account/notifications") : link;
    return new NotificationEmail.OptOutLinks(link, choices);
  }
}
