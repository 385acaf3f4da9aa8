package dev.mailroom.persistence.delivery;

import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.template.AccountEmail;
import dev.mailroom.domain.template.CompanyEmail;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.EmailKind;
import dev.mailroom.domain.template.InvitationEmail;
import dev.mailroom.domain.template.NotificationEmail;
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
      case ACCOUNT_DELETED -> AccountEmail.AccountDeleted.class;
      case EMAIL_CHANGE_CONFIRM -> AccountEmail.EmailChangeConfirm.class;
      case EMAIL_CHANGE_REQUESTED -> AccountEmail.EmailChangeRequested.class;
      case EMAIL_CHANGED -> AccountEmail.EmailChanged.class;
      case INVITATION -> InvitationEmail.Invitation.class;
      case INVITATION_REMINDER -> InvitationEmail.InvitationReminder.class;
      case INVITATION_ACCEPTED -> InvitationEmail.InvitationAccepted.class;
      case COMPANY_ADDED -> CompanyEmail.AddedToCompany.class;
      case COMPANY_REMOVED -> CompanyEmail.RemovedFromCompany.class;
      case ROLE_CHANGED -> CompanyEmail.RoleChanged.class;
      case JOIN_CONFIRM -> CompanyEmail.JoinConfirm.class;
      case NOTIFICATION -> NotificationEmail.Notification.class;
      case BATCH -> NotificationEmail.Batch.class;
      case DAILY_SUMMARY -> NotificationEmail.DailySummary.class;
      case ASSIGNMENTS -> NotificationEmail.AssignmentsDigest.class;
      case TEST -> EmailContent.Test.class;
    };
  }
}
