package dev.mailroom.application.notification;

import dev.mailroom.domain.company.CompanyId;

/** Forgets an assignment that is done or gone. */
public interface RemoveAssignment {

  /** False when there is none. */
  boolean remove(Command command);

  record Command(CompanyId company, String key) {}
}
