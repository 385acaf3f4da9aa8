package dev.mailroom.application.apikey;

/** Forgets keys that have been over for long, and old calls; run every few minutes. */
public interface ApiKeyHousekeeping {

  /** Answers how many went. */
  int forgetOld();
}
