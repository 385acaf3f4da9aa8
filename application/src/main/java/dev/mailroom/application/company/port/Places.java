package dev.mailroom.application.company.port;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Place;
import java.util.List;

/** The places that one person has, in all companies. */
public interface Places {

  /** By the company's name. */
  List<Place> of(AccountId account);

  /** As {@link #of}, and nobody else changes these companies before this transaction ends. */
  List<Place> ofForUpdate(AccountId account);

  /** Ends them all, and those that were removed: none can be restored. */
  void deleteAll(AccountId account);
}
