package dev.mailroom.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.mailroom.bootstrap.architecture.Layers.APPLICATION;
import static dev.mailroom.bootstrap.architecture.Layers.DOMAIN;
import static dev.mailroom.bootstrap.architecture.Layers.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Optional;

/** Which business area may know which. */
final class AreaRules {

  static final ArchRule NO_CYCLES =
      SlicesRuleDefinition.slices().assignedFrom(Areas.slices()).should().beFreeOfCycles();

  static final ArchRule ONLY_KNOWN_AREAS =
      classes()
          .that(in(DOMAIN, APPLICATION))
          .and(not(DescribedPredicate.describe("at the root", AreaRules::isAtRoot)))
          .should(be(Areas.known()));

  static final ArchRule ONLY_ALLOWED_ARROWS =
      classes()
          .that(in(DOMAIN, APPLICATION))
          .should(
              new ArchCondition<JavaClass>("know only the areas they may") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  type.getDirectDependenciesFromSelf().forEach(arrow -> report(arrow, events));
                }
              });

  private AreaRules() {}

  private static void report(Dependency arrow, ConditionEvents events) {
    Optional<String> from = Areas.of(arrow.getOriginClass());
    Optional<String> to = Areas.of(arrow.getTargetClass());
    if (from.isPresent() && to.isPresent() && !Areas.isAllowed(from.get(), to.get())) {
      events.add(SimpleConditionEvent.violated(arrow, arrow.getDescription()));
    }
  }

  private static boolean isAtRoot(JavaClass type) {
    return Areas.of(type).isEmpty();
  }
}
