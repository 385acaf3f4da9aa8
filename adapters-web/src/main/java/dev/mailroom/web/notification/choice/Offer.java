package dev.mailroom.web.notification.choice;

import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Timing;
import java.util.EnumSet;
import java.util.Set;

/** Who is asked, and so which timings there are to choose from. */
enum Offer {
  MEMBER {
    @Override
    Set<Timing> of(Category category) {
      return Catalogue.timings(category);
    }
  },
  /** An address without an account has neither hours nor a bell. */
  GUEST {
    @Override
    Set<Timing> of(Category category) {
      return EnumSet.of(Timing.IMMEDIATELY, Timing.NEVER);
    }
  };

  abstract Set<Timing> of(Category category);

  /** What is not offered makes no difference to coming at once. */
  Timing nearest(Category category, Timing timing) {
    return of(category).contains(timing) ? timing : Timing.IMMEDIATELY;
  }
}
