package dev.mailroom.application.notification.port;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.zip.CRC32;

/** {@link LinkSigner} for tests: a checksum, which anybody can make. */
public final class InMemoryLinkSigner implements LinkSigner {

  @Override
  public String sign(String text) {
    var sum = new CRC32();
    sum.update(text.getBytes(UTF_8));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Long.toHexString(sum.getValue()).getBytes(UTF_8));
  }
}
