package dev.mailroom.application.delivery.port;

import dev.mailroom.application.delivery.ViewEmail;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.delivery.EmailId;
import java.util.Optional;

/** The emails that companies caused: of their invitations and of their notifications. */
public interface CompanyEmails {

  /** Empty for the emails of others, and for what the outbox does not know. */
  Optional<ViewEmail.View> find(CompanyId company, EmailId email);
}
