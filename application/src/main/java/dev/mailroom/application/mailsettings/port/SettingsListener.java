package dev.mailroom.application.mailsettings.port;

/** Hears that other settings came into force, in the transaction that does it. */
public interface SettingsListener {

  /** Answers how many held emails it let go. */
  int settingsChanged();
}
