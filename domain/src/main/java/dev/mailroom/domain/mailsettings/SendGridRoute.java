package dev.mailroom.domain.mailsettings;

import java.util.Optional;

/** SendGrid's mail API (v3). */
public record SendGridRoute(Optional<Secret> apiKey, Timeouts timeouts) implements Route {

  @Override
  public Provider provider() {
    return Provider.SENDGRID;
  }

  @Override
  public boolean isComplete() {
    return apiKey.isPresent();
  }

  @Override
  public Optional<Secret> secret() {
    return apiKey;
  }

  @Override
  public SendGridRoute withoutSecret() {
    return new SendGridRoute(Optional.empty(), timeouts);
  }

  @Override
  public String label() {
    return "SendGrid";
  }
}
