package dev.mailroom.persistence.delivery;

import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.EmailKind;
import dev.mailroom.persistence.Json;
import dev.mailroom.persistence.crypto.Field;
import dev.mailroom.persistence.crypto.FieldCipher;
import dev.mailroom.persistence.crypto.Sealed;

/** The variables of a mail, encrypted: they may hold a live link. */
record Payloads(FieldCipher cipher) {

  Sealed seal(EmailId id, EmailContent content) {
    return cipher.seal(field(id), Json.write(content));
  }

  EmailContent open(EmailId id, EmailKind kind, Sealed sealed) {
    return Json.read(cipher.openText(field(id), sealed), type(kind));
  }

  private static Field field(EmailId id) {
    return Field.of("emails", id.value(), "payload");
  }

  private static Class<? extends EmailContent> type(EmailKind kind) {
    return switch (kind) {
      case PASSWORD_RESET -> EmailContent.PasswordReset.class;
      case PASSWORD_CHANGED -> EmailContent.PasswordChanged.class;
      case NEW_SIGN_IN -> EmailContent.NewSignIn.class;
      case ACCOUNT_DISABLED -> EmailContent.AccountDisabled.class;
      case TEST -> EmailContent.Test.class;
    };
  }
}
