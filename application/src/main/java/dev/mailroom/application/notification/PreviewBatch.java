package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.template.RenderedEmail;

/** Shows a person what a batch looks like: their own last notifications, or samples. */
public interface PreviewBatch {

  RenderedEmail preview(AccountId person);
}
