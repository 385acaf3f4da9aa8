package dev.mailroom.application.notification;

import dev.mailroom.application.notification.port.Batches;
import dev.mailroom.application.notification.port.Events;
import dev.mailroom.application.notification.port.Listeners;
import dev.mailroom.application.notification.port.Notices;
import dev.mailroom.application.notification.port.SummaryDays;

/** What happened, who may hear of it, what they are told, and what gathers until it leaves. */
public record NotificationStore(
    Events events, Listeners listeners, Notices notices, Batches batches, SummaryDays days) {}
