package dev.mailroom.persistence.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mailroom.application.notification.port.LinkSigner;
import dev.mailroom.persistence.Database;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@link LinkSigner} by HMAC-SHA-256 with a secret of the database. A key derived from a master key
 * would be lost with it at the second rotation, and with it the links in older mail; this secret is
 * encrypted anew at each, and stays.
 */
public final class SecretLinkSigner implements LinkSigner {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final String ROW = "links";
  private static final Field FIELD = new Field("signing_secrets", ROW, "secret");

  private final SecretKey secret;

  private SecretLinkSigner(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /** With the secret of this database, which the first process to ask for it makes. */
  public static SecretLinkSigner open(Database database, FieldCipher cipher) {
    return stored(database, cipher)
        .orElseGet(() ->
            database.inTransaction(() -> {
              add(database, cipher);
              return stored(database, cipher).orElseThrow();
            }));
  }

  private static Optional<SecretLinkSigner> stored(Database database, FieldCipher cipher) {
    return database
        .sql("SELECT secret, secret_key FROM signing_secrets WHERE id = :id")
        .with("id", ROW)
        .first(row -> new Sealed(row.text("secret_key"), row.bytes("secret")))
        .map(sealed -> new SecretLinkSigner(cipher.open(FIELD, sealed)));
  }

  private static void add(Database database, FieldCipher cipher) {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    var sealed = cipher.seal(FIELD, fresh);
    database
        .sql(
            """
            INSERT INTO signing_secrets (id, secret, secret_key) VALUES (:id, :secret, :key)
            ON CONFLICT (id) DO NOTHING
            """)
        .with("id", ROW)
        .with("secret", sealed.box())
        .with("key", sealed.keyId())
        .write();
  }

  @Override
  public String sign(String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      var signature = mac.doFinal(text.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
