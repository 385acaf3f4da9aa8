package dev.mailroom.application.joining;

import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.joining.DomainList;

/**
 * Mails a link to whoever asks to join by a company's invite link, to see that the address is
 * theirs. The same answer and the same mail whether or not the address has an account, or a place
 * in the company: only who reads that mailbox learns.
 */
public interface AskToJoin {

  Result ask(Command command);

  /** {@code token} as it stands in the link, {@code email} as typed. */
  record Command(String token, String email, Client client) {}

  sealed interface Result {
    /** A mail is on its way, unless too many were asked for. */
    record Noted(EmailAddress email) implements Result {}

    /** Not exactly one address. */
    record NotAnAddress() implements Result {}

    /** Whoever holds the link may know which domains it is for. */
    record OtherDomain(DomainList allowed) implements Result {}

    record Dead(ViewInviteLink.End end) implements Result {}
  }
}
