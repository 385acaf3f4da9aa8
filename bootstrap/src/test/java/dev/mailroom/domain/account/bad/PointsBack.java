package dev.mailroom.domain.account.bad;

import dev.mailroom.domain.delivery.EmailId;

/** Breaks the rules on arrows and cycles: delivery knows account already. */
public record PointsBack(EmailId email) {}
