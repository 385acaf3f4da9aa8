package dev.mailroom.web.bad;

import dev.mailroom.application.account.port.Accounts;

/** Breaks the rule that the web sees inbound ports only. */
public record SeesOutboundPort(Accounts accounts) {}
