package dev.mailroom.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The business areas, over domain and application together, and which may know which. */
final class Areas {

  /** Leaves that every area may use: addresses, chance, and the memory of calls and deeds. */
  private static final Set<String> FOR_ALL = Set.of("address", "token", "audit", "idempotency");

  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("address", Set.of()),
          Map.entry("token", Set.of()),
          Map.entry("audit", Set.of()),
          Map.entry("idempotency", Set.of()),
          Map.entry("account", Set.of()),
          Map.entry("company", Set.of("account")),
          Map.entry("apikey", Set.of("account", "company")),
          Map.entry("template", Set.of()),
          Map.entry("mailsettings", Set.of("account")),
          Map.entry("delivery", Set.of("account", "company", "mailsettings", "template")),
          Map.entry("passwordreset", Set.of("account", "delivery", "template")),
          Map.entry("invitation", Set.of("account", "company", "delivery", "template")),
          Map.entry("joining", Set.of("account", "company", "delivery", "template")),
          Map.entry("notification", Set.of("account", "company", "delivery", "template")));

  private Areas() {}

  static boolean isAllowed(String from, String to) {
    return from.equals(to)
        || FOR_ALL.contains(to)
        || ARROWS.getOrDefault(from, Set.of()).contains(to);
  }

  /** The area a class belongs to: the first package below domain or application. */
  static Optional<String> of(JavaClass type) {
    return below(Layers.DOMAIN, type).or(() -> below(Layers.APPLICATION, type));
  }

  static DescribedPredicate<JavaClass> known() {
    return DescribedPredicate.describe(
        "in a known area", type -> of(type).filter(ARROWS::containsKey).isPresent());
  }

  static SliceAssignment slices() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return of(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
      }

      @Override
      public String getDescription() {
        return "business areas";
      }
    };
  }

  private static Optional<String> below(String root, JavaClass type) {
    var name = type.getPackageName();
    return name.startsWith(root + ".")
        ? Optional.of(name.substring(root.length() + 1).split("\\.", 2)[0])
        : Optional.empty();
  }
}
