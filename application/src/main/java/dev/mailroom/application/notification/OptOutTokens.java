package dev.mailroom.application.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mailroom.application.notification.port.LinkSigner;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * Writes and reads the tokens of unsubscribe links: what they say, in base64url, a dot and the
 * signature. They never expire, for one is in every mail that people keep (RFC 8058, 3.1).
 */
public final class OptOutTokens {

  /** So that a signature of this secret over anything else is none of an opt-out. */
  private static final String PURPOSE = "opt-out ";

  private final LinkSigner signer;

  public OptOutTokens(LinkSigner signer) {
    this.signer = signer;
  }

  String write(OptOutToken token) {
    var said = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(token.text()));
    return said + "." + signature(said);
  }

  /** Empty for what we never wrote: all such take the same time, for nothing is read before. */
  Optional<OptOutToken> read(String token) {
    int dot = token.lastIndexOf('.');
    var said = token.substring(0, Math.max(dot, 0));
    var genuine = isEqual(signature(said), token.substring(dot + 1));
    return genuine ? OptOutToken.parse(decoded(said)) : Optional.empty();
  }

  private String signature(String said) {
    return signer.sign(PURPOSE + said);
  }

  private static boolean isEqual(String signature, String claimed) {
    return MessageDigest.isEqual(bytes(signature), bytes(claimed));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String decoded(String said) {
    return new String(Base64.getUrlDecoder().decode(said), US_ASCII);
  }
}
