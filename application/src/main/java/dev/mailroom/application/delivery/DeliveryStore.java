package dev.mailroom.application.delivery;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.delivery.port.Outbox;
import dev.mailroom.application.delivery.port.RouteHealthStore;
import dev.mailroom.application.delivery.port.SendAllowance;

/** What the dispatcher's parts read and write. */
public record DeliveryStore(
    Transactions transactions,
    Outbox outbox,
    RouteHealthStore health,
    SendAllowance allowance,
    CommittedEmailEvents events) {}
