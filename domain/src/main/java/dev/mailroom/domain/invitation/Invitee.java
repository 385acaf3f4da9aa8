package dev.mailroom.domain.invitation;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Role;
import java.util.Optional;

/** Who is to join, and as what; the name is what the inviter calls them. */
public record Invitee(EmailAddress email, Optional<PersonName> name, Role role) {}
