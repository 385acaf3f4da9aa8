package dev.mailroom.bootstrap.architecture;

import static dev.mailroom.bootstrap.architecture.LayerRules.onlyIn;
import static dev.mailroom.bootstrap.architecture.Layers.BOOTSTRAP;
import static dev.mailroom.bootstrap.architecture.Layers.FREEMARKER;
import static dev.mailroom.bootstrap.architecture.Layers.PERSISTENCE;
import static dev.mailroom.bootstrap.architecture.Layers.SENDGRID;
import static dev.mailroom.bootstrap.architecture.Layers.SMTP;
import static dev.mailroom.bootstrap.architecture.Layers.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The architecture, as rules. Each is shown to hold for the product, and to catch a class that
 * breaks it.
 */
class ArchitectureTest {

  private static final String ROOT = "dev.mailroom";

  /** Folders of test classes, and the jars of them that modules lend each other. */
  private static final ImportOption NO_TESTS =
      location ->
          new ImportOption.DoNotIncludeTests().includes(location)
              && !location.contains("-tests.jar");

  private static final Set<Location> PRODUCT =
      Locations.ofPackage(ROOT).stream().filter(NO_TESTS::includes).collect(Collectors.toSet());
  private static final JavaClasses CLASSES = importing(PRODUCT);
  private static final JavaClasses WITH_BAD_ONES = importing(productAndBadOnes());

  static List<Guard> guards() {
    return List.of(
        new Guard(
            "the domain is pure",
            LayerRules.DOMAIN_IS_PURE,
            dev.mailroom.domain.account.bad.ReachesForSql.class),
        new Guard(
            "the application is pure",
            LayerRules.APPLICATION_IS_PURE,
            dev.mailroom.application.account.bad.WritesFiles.class),
        new Guard(
            "nobody reaches bootstrap",
            LayerRules.ARROWS_RUN_INWARD,
            dev.mailroom.web.bad.KnowsBootstrap.class),
        new Guard(
            "adapters do not know each other",
            LayerRules.ARROWS_RUN_INWARD,
            dev.mailroom.mail.smtp.bad.KnowsPersistence.class),
        new Guard(
            "every class belongs to a module",
            LayerRules.ARROWS_RUN_INWARD,
            dev.mailroom.elsewhere.Homeless.class),
        new Guard(
            "mail technologies are strangers",
            LayerRules.MAIL_TECHNOLOGIES_ARE_STRANGERS,
            dev.mailroom.mail.smtp.bad.KnowsSendGrid.class),
        new Guard(
            "areas have no cycles",
            AreaRules.NO_CYCLES,
            dev.mailroom.domain.account.bad.PointsBack.class),
        new Guard(
            "areas know only those they may",
            AreaRules.ONLY_ALLOWED_ARROWS,
            dev.mailroom.domain.account.bad.PointsBack.class),
        new Guard(
            "every class has its area",
            AreaRules.ONLY_KNOWN_AREAS,
            dev.mailroom.domain.helpers.UnknownArea.class),
        new Guard(
            "the web sees inbound ports only",
            LayerRules.WEB_SEES_INBOUND_PORTS_ONLY,
            dev.mailroom.web.bad.SeesOutboundPort.class),
        new Guard(
            "ports are interfaces",
            CodeRules.PORTS_ARE_INTERFACES,
            dev.mailroom.application.account.port.ClassForPort.class),
        new Guard(
            "use cases are final",
            CodeRules.USE_CASES_ARE_FINAL,
            dev.mailroom.application.account.bad.OpenUseCase.class),
        new Guard(
            "only Wiring builds use cases",
            CodeRules.ONLY_WIRING_BUILDS_USE_CASES,
            dev.mailroom.application.account.bad.BuildsUseCase.class),
        new Guard(
            "results are sealed",
            CodeRules.RESULTS_ARE_SEALED,
            dev.mailroom.application.account.bad.OpenResult.class),
        new Guard(
            "commands are records",
            CodeRules.COMMANDS_ARE_RECORDS,
            dev.mailroom.application.account.bad.OpenResult.class),
        new Guard(
            "fields are final",
            CodeRules.FIELDS_ARE_FINAL,
            dev.mailroom.application.account.bad.Mutable.class),
        new Guard(
            "no ambient time",
            CodeRules.NO_AMBIENT_TIME_OR_CHANCE,
            dev.mailroom.application.account.bad.AsksTheClock.class),
        new Guard(
            "no ambient chance",
            CodeRules.NO_AMBIENT_TIME_OR_CHANCE,
            dev.mailroom.application.account.bad.RollsDice.class),
        technology("io.helidon.dbclient..", dev.mailroom.web.bad.UsesEverything.class, PERSISTENCE),
        technology("java.sql..", dev.mailroom.web.bad.UsesEverything.class, PERSISTENCE),
        technology("org.eclipse.angus..", dev.mailroom.web.bad.UsesEverything.class, SMTP),
        technology("jakarta.mail..", dev.mailroom.web.bad.UsesEverything.class, SMTP, BOOTSTRAP),
        technology("com.sendgrid..", dev.mailroom.web.bad.UsesEverything.class, SENDGRID),
        technology(
            "freemarker..", dev.mailroom.persistence.bad.RendersPages.class, FREEMARKER, WEB),
        technology(
            "io.helidon.webserver..",
            dev.mailroom.persistence.bad.RendersPages.class,
            WEB,
            BOOTSTRAP),
        new Guard(
            "standard streams only in bootstrap",
            CodeRules.NO_STANDARD_STREAMS,
            dev.mailroom.web.bad.Prints.class),
        new Guard(
            "no generic exceptions",
            CodeRules.NO_GENERIC_EXCEPTIONS,
            dev.mailroom.web.bad.ThrowsAnything.class));
  }

  @ParameterizedTest
  @MethodSource("guards")
  void the_product_keeps_the_rule(Guard guard) {
    guard.rule().check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("guards")
  void the_rule_catches_a_class_that_breaks_it(Guard guard) {
    var broken = guard.rule().evaluate(WITH_BAD_ONES).getFailureReport().getDetails();

    assertThat(broken).anyMatch(line -> line.contains(guard.bad().getName()));
  }

  @ParameterizedTest
  @MethodSource("packagesThatRulesSpeakOf")
  void no_rule_speaks_of_an_empty_package(String root) {
    assertThat(CLASSES.stream().filter(Layers.in(root))).isNotEmpty();
  }

  static List<String> packagesThatRulesSpeakOf() {
    return List.of(
        Layers.DOMAIN,
        Layers.APPLICATION,
        PERSISTENCE,
        Layers.MAIL,
        WEB,
        BOOTSTRAP,
        FREEMARKER,
        SMTP,
        SENDGRID);
  }

  private static Guard technology(String packages, Class<?> bad, String... homes) {
    return new Guard(packages + " stays at home", onlyIn(packages, homes), bad);
  }

  private static Set<Location> productAndBadOnes() {
    var locations = new HashSet<>(PRODUCT);
    for (var guard : guards()) {
      locations.addAll(Locations.ofClass(guard.bad()));
      for (var nested : guard.bad().getDeclaredClasses()) {
        locations.addAll(Locations.ofClass(nested));
      }
    }
    locations.addAll(Locations.ofClass(dev.mailroom.application.account.bad.OpenUseCase.class));
    return locations;
  }

  private static JavaClasses importing(Set<Location> locations) {
    return new ClassFileImporter().importLocations(locations);
  }
}
