package dev.mailroom.bootstrap;

import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.template.Site;
import java.time.InstantSource;
import java.time.ZoneId;

/** Time, chance and place, as every part of this process has them. */
record Surroundings(InstantSource clock, Tokens tokens, Site site) {

  static Surroundings of(Config config) {
    var clock = InstantSource.system();
    return new Surroundings(
        clock, new SystemTokens(clock), config.listening().site(ZoneId.systemDefault()));
  }
}
