package dev.mailroom.application.mailsettings;

import dev.mailroom.application.mailsettings.port.CertificateReader;
import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.FormReader;
import dev.mailroom.domain.mailsettings.SettingsReading;

/** Reads submitted forms, blank secrets filled in from the settings in force. */
public final class SubmittedForms {

  private final FormReader reader;
  private final CurrentSettings current;

  public SubmittedForms(CertificateReader certificates, CurrentSettings current) {
    this.reader = new FormReader(certificates::isPem);
    this.current = current;
  }

  public SettingsReading read(EmailSettingsForm form) {
    return reader.read(form, current.find().current());
  }
}
