package dev.mailroom.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static dev.mailroom.bootstrap.architecture.Layers.APPLICATION;
import static dev.mailroom.bootstrap.architecture.Layers.BOOTSTRAP;
import static dev.mailroom.bootstrap.architecture.Layers.DOMAIN;
import static dev.mailroom.bootstrap.architecture.Layers.in;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** How the inside is written. */
final class CodeRules {

  private static final Set<String> OUTCOMES = Set.of("Result");
  private static final Set<String> REQUESTS = Set.of("Command", "Query");

  static final ArchRule PORTS_ARE_INTERFACES =
      classes()
          .that()
          .resideInAPackage(APPLICATION + "..port..")
          .and()
          .areTopLevelClasses()
          .and(not(describe("package-info", CodeRules::isPackageInfo)))
          .and(not(describe("a record that a port speaks in", CodeRules::isRecord)))
          .should()
          .beInterfaces();

  static final ArchRule USE_CASES_ARE_FINAL =
      classes()
          .that()
          .haveSimpleNameEndingWith("UseCase")
          .should()
          .haveModifier(JavaModifier.FINAL)
          .andShould(
              be(
                  describe(
                      "the implementation of an inbound port",
                      (JavaClass type) -> !type.getInterfaces().isEmpty())));

  static final ArchRule ONLY_WIRING_BUILDS_USE_CASES =
      noClasses()
          .that(not(describe("Wiring", CodeRules::isWiring)))
          .should()
          .callConstructorWhere(
              describe(
                  "of a use case from outside it",
                  call ->
                      call.getTargetOwner().getSimpleName().endsWith("UseCase")
                          && !call.getOriginOwner().equals(call.getTargetOwner())));

  static final ArchRule RESULTS_ARE_SEALED =
      classes()
          .that(in(APPLICATION))
          .and(describe("a nested Result", type -> isNested(type, OUTCOMES)))
          .should(be(describe("sealed", (JavaClass type) -> type.reflect().isSealed())))
          .because("the compiler demands every case");

  static final ArchRule COMMANDS_ARE_RECORDS =
      classes()
          .that(in(APPLICATION))
          .and(describe("a nested Command or Query", type -> isNested(type, REQUESTS)))
          .should()
          .beRecords();

  static final ArchRule FIELDS_ARE_FINAL =
      fields().that().areDeclaredInClassesThat(in(DOMAIN, APPLICATION)).should().beFinal();

  static final ArchRule NO_AMBIENT_TIME_OR_CHANCE =
      noClasses()
          .that(in(DOMAIN, APPLICATION))
          .should()
          .accessTargetWhere(describe("time or chance out of nowhere", CodeRules::isAmbient))
          .because("time and chance come in through the constructor");

  static final ArchRule NO_STANDARD_STREAMS =
      noClasses().that(not(in(BOOTSTRAP))).should(ACCESS_STANDARD_STREAMS);

  static final ArchRule NO_GENERIC_EXCEPTIONS = noClasses().should(THROW_GENERIC_EXCEPTIONS);

  private CodeRules() {}

  private static boolean isAmbient(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    var owner = target.getOwner();
    return Set.of("now", "randomUUID", "currentTimeMillis").contains(target.getName())
        || (target.getName().startsWith("system") && owner.isAssignableTo(Clock.class))
        || (target.getName().equals("<init>") && owner.isAssignableTo(Random.class))
        || owner.isEquivalentTo(ThreadLocalRandom.class)
        || (owner.isEquivalentTo(Math.class) && target.getName().equals("random"))
        || (owner.isEquivalentTo(UUID.class) && target.getName().equals("randomUUID"));
  }

  private static boolean isNested(JavaClass type, Set<String> names) {
    return type.isNestedClass() && names.contains(type.getSimpleName());
  }

  private static boolean isWiring(JavaClass type) {
    return type.getPackageName().startsWith(BOOTSTRAP) && type.getSimpleName().endsWith("Wiring");
  }

  private static boolean isRecord(JavaClass type) {
    return type.isRecord();
  }

  private static boolean isPackageInfo(JavaClass type) {
    return type.getSimpleName().equals("package-info");
  }
}
