package dev.mailroom.application.apikey.port;

import dev.mailroom.application.Cast;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.ApiKeyId;
import dev.mailroom.domain.apikey.KeyLife;
import dev.mailroom.domain.apikey.KeyName;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Slug;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Keys of Harbour, the same for the same number. */
public final class KeySamples {

  public static final Company HARBOUR = company(101, "harbour");
  public static final Company QUILL = company(102, "quill");

  private KeySamples() {}

  public static ApiKey key(int number, Instant at) {
    return new ApiKey(
        id(number),
        HARBOUR.id(),
        new ApiKey.Label(
            new KeyName("Key " + number), Set.of(Scope.INVITATIONS_WRITE, Scope.EMAILS_READ)),
        new ApiKey.Print("mrk_%08d".formatted(number), Cast.token(number)),
        new ApiKey.Origin(Cast.ada().id(), at),
        Optional.empty(),
        new KeyLife.Working());
  }

  public static ApiKeyId id(int number) {
    return new ApiKeyId(Cast.id(number));
  }

  private static Company company(int number, String name) {
    return new Company(
        new CompanyId(Cast.id(number)), new CompanyName(name), new Slug(name), Cast.NOW);
  }
}
