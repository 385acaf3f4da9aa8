package dev.mailroom.web.admin.email;

import dev.mailroom.application.delivery.ViewDelivery;
import dev.mailroom.application.mailsettings.ViewEmailSettings;
import dev.mailroom.application.mailsettings.ViewEmailSettings.View;
import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.FilledForm;
import dev.mailroom.domain.mailsettings.Preset;
import dev.mailroom.web.admin.email.SettingsPage.Help;
import dev.mailroom.web.admin.email.SettingsPage.Secrets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/** Puts the page together around a form, stored or typed. */
final class SettingsPages {

  private final ViewEmailSettings settings;
  private final ViewDelivery delivery;
  private final InstantSource clock;
  private final ZoneId zone;

  SettingsPages(
      ViewEmailSettings settings, ViewDelivery delivery, InstantSource clock, ZoneId zone) {
    this.settings = settings;
    this.delivery = delivery;
    this.clock = clock;
    this.zone = zone;
  }

  /** The page as it is stored. */
  SettingsPage stored() {
    var view = settings.view();
    return page(view, view.form(), Reaction.NONE);
  }

  /** The page as it was typed, less the secrets. */
  SettingsPage typed(EmailSettingsForm form, Reaction reaction) {
    return page(settings.view(), form.withoutSecrets(), reaction);
  }

  Problems problems(EmailSettingsForm form) {
    return new Problems(form, settings.view());
  }

  private SettingsPage page(View view, EmailSettingsForm form, Reaction reaction) {
    var now = clock.instant();
    var notes = new SecretNotes(view, now, zone);
    return new SettingsPage(
        form,
        new StatusCards(view, delivery.overview(), notes, now).card(),
        help(form, reaction),
        new Secrets(notes.password(form), notes.apiKey()),
        reaction);
  }

  private static Help help(EmailSettingsForm form, Reaction reaction) {
    var host = form.smtp().host().strip().toLowerCase(Locale.ROOT);
    var preset = Preset.ofHost(host);
    return new Help(
        preset.code(),
        Preset.sesRegion(host).orElse(""),
        Guides.of(preset),
        Guides.sendGrid(),
        isAdvanced(form) || !reaction.errors().isEmpty());
  }

  private static boolean isAdvanced(EmailSettingsForm form) {
    return !rare(form).equals(rare(FilledForm.withDefaults()));
  }

  /** The same form with all but its rarer fields taken out, to compare. */
  private static EmailSettingsForm rare(EmailSettingsForm form) {
    return new EmailSettingsForm(
        "",
        "",
        "",
        "",
        withoutAccount(form.smtp().withServer("", "", false, false)),
        form.perSecond(),
        form.perDay());
  }

  private static EmailSettingsForm.Smtp withoutAccount(EmailSettingsForm.Smtp smtp) {
    return new EmailSettingsForm.Smtp(
        "",
        "",
        "",
        "",
        false,
        false,
        smtp.connectTimeout(),
        smtp.readTimeout(),
        smtp.writeTimeout(),
        smtp.tls12(),
        smtp.tls13(),
        smtp.trustedCa());
  }
}
