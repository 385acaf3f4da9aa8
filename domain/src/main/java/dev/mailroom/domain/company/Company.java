package dev.mailroom.domain.company;

import java.time.Instant;

/** An organisation whose people and mail belong together. */
public record Company(
    CompanyId id, CompanyName name, Slug slug, CompanySettings settings, Instant createdAt) {

  /** With the settings that a company begins with. */
  public Company(CompanyId id, CompanyName name, Slug slug, Instant createdAt) {
    this(id, name, slug, CompanySettings.INITIAL, createdAt);
  }
}
