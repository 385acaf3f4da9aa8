package dev.mailroom.domain.delivery;

import dev.mailroom.domain.token.TokenPurpose;
import java.util.UUID;

/**
 * The link that an email carries: what for, and whose. Of all that were ever mailed for both, the
 * newest alone works.
 *
 * @param owner the account, the invitation or the wish to join that the link opens
 */
public record MailedLink(TokenPurpose purpose, UUID owner) {}
