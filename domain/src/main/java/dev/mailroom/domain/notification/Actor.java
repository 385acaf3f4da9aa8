package dev.mailroom.domain.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.PersonName;
import java.util.Optional;

/** Who did it: a member, or a name of somebody or something that has no account. */
public record Actor(PersonName name, Optional<AccountId> account) {}
