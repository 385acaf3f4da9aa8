package dev.mailroom.persistence.crypto;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** {@link PasswordHasher} by Argon2id (RFC 9106) with OWASP's minimum of memory and passes. */
public final class Argon2Hasher implements PasswordHasher {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  private final SecureRandom random = new SecureRandom();
  private final PasswordHash decoy = unreachable();

  @Override
  public PasswordHash hash(Password password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new PasswordHash(ARGON2.hash(bytes(password), salt).getResult());
  }

  /** By the parameters that stand in the hash, so that those above may be raised. */
  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return Argon2Function.getInstanceFromHash(hash.value()).check(bytes(password), bytes(hash));
  }

  @Override
  public PasswordHash decoy() {
    return decoy;
  }

  /** Chosen by chance instead of hashed: checking against it costs the same, and a start less. */
  private PasswordHash unreachable() {
    return new PasswordHash(
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(MEMORY_KIB, PASSES, LANES, chance(SALT_BYTES), chance(HASH_BYTES)));
  }

  private String chance(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(Password password) {
    return password.value().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(PasswordHash hash) {
    return hash.value().getBytes(StandardCharsets.US_ASCII);
  }
}
