package dev.mailroom.bootstrap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Processes are killed at every step of a mail, and the books are right. */
class LedgerIT {

  @Test
  @Tag("long")
  void twenty_killed_processes_lose_no_mail_and_double_none_without_need() throws Exception {
    try (var ledger = new MailLedger()) {
      ledger.live(20, 2_000);

      ledger.check();
    }
  }

  @Test
  @Tag("long")
  void neither_do_five_hundred_while_the_database_crashes_too() throws Exception {
    try (var ledger = new MailLedger().onShakyGround()) {
      ledger.live(500, 50_000);

      ledger.check();
    }
  }
}
