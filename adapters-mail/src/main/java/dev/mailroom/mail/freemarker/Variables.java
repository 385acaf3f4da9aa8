package dev.mailroom.mail.freemarker;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.AccountEmail;
import dev.mailroom.domain.template.Branding;
import dev.mailroom.domain.template.CompanyEmail;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.EmailContent.AccountDisabled;
import dev.mailroom.domain.template.EmailContent.NewSignIn;
import dev.mailroom.domain.template.EmailContent.PasswordChanged;
import dev.mailroom.domain.template.EmailContent.PasswordReset;
import dev.mailroom.domain.template.InvitationEmail;
import dev.mailroom.domain.template.NotificationEmail;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What templates see of a mail: texts on one line each, and nothing that can be called. */
final class Variables {

  private final Map<String, Object> values = new HashMap<>();
  private final Branding branding;
  private final Language language;

  private Variables(Branding branding, Language language) {
    this.branding = branding;
    this.language = language;
    put("organisation", branding.organisation()).put("siteHost", branding.siteHost());
  }

  static Map<String, Object> of(EmailContent content, Branding branding, Language language) {
    return new Variables(branding, language).fill(content).values;
  }

  private Variables fill(EmailContent content) {
    return switch (content) {
      case AccountEmail mail -> AccountVariables.fill(this, mail);
      case CompanyEmail mail -> CompanyVariables.fill(this, mail);
      case InvitationEmail mail -> InvitationVariables.fill(this, mail);
      case NotificationEmail mail ->
          new NotificationVariables(this, language, branding.zone()).fill(mail);
      case PasswordReset(var name, var account, var link, var expiresAt) ->
          person(name, account).put("link", link).moment("expiry", expiresAt);
      case PasswordChanged(var name, var account, var changedAt, var link) ->
          person(name, account).put("link", link).moment("changed", changedAt);
      case NewSignIn(var name, var account, var at, var ip, var browser, var system, var link) ->
          person(name, account)
              .put("ip", ip)
              .put("browser", Browsers.name(browser, system, language))
              .put("link", link)
              .moment("signedIn", at);
      case AccountDisabled(var name, var account, var disabledAt) ->
          person(name, account).moment("disabled", disabledAt);
      case EmailContent.Test(var subject, var body, var sentBy, var route, var sentAt) ->
          put("title", subject)
              .lines("body", body)
              .called("sentBy", sentBy.value())
              .put("route", route)
              .moment("sent", sentAt);
    };
  }

  Variables person(PersonName name, EmailAddress account) {
    return called("name", name.value())
        .called("firstName", name.first())
        .put("account", account.value());
  }

  /** What a person or a company is called: words that somebody else chose, and no link. */
  Variables called(String name, String value) {
    return put(name, NoLinks.in(value));
  }

  /** What somebody wrote at length: {@code x} as markup, {@code xText} for the text part. */
  Variables body(String name, Markdown body) {
    values.put(name, Functions.markup(body.html()));
    values.put(name + "Text", body.text());
    return this;
  }

  /** A role by its code, as "an admin". */
  Variables role(String name, String code) {
    return put(name, language.phrase("role." + code));
  }

  /** What somebody typed for another to read: its lines, and no link. */
  Variables message(String name, String value) {
    values.put(name, Printable.lines(NoLinks.in(value)));
    return this;
  }

  /** What a template goes through one by one. */
  Variables list(String name, List<Map<String, Object>> list) {
    values.put(name, list);
    return this;
  }

  /** A phrase by its whole key, from the values so far. */
  Variables phrase(String name, String key) {
    return put(name, new Phrases("", language, values).say(key, Notation.PLAIN));
  }

  /** For a template to choose by. */
  Variables flag(String name, boolean value) {
    values.put(name, value);
    return this;
  }

  /**
   * {@code x} as "Friday 20 November 2026, 15:02", {@code xZone} to stand beside it, and {@code
   * xTime} as "15:02 UTC+1" for where the day is plain.
   */
  Variables moment(String name, Instant at) {
    var zone = branding.zone();
    values.put(name, language.moment(at, zone));
    values.put(name + "Zone", Zones.name(zone, at));
    values.put(name + "Time", language.time(at, zone) + " " + Zones.distance(zone, at));
    return this;
  }

  Variables put(String name, String value) {
    values.put(name, Printable.line(value));
    return this;
  }

  private Variables lines(String name, String value) {
    values.put(name, Printable.lines(value));
    return this;
  }
}
