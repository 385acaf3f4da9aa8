package dev.mailroom.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static dev.mailroom.bootstrap.architecture.Layers.APPLICATION;
import static dev.mailroom.bootstrap.architecture.Layers.BOOTSTRAP;
import static dev.mailroom.bootstrap.architecture.Layers.DOMAIN;
import static dev.mailroom.bootstrap.architecture.Layers.FREEMARKER;
import static dev.mailroom.bootstrap.architecture.Layers.MAIL;
import static dev.mailroom.bootstrap.architecture.Layers.PERSISTENCE;
import static dev.mailroom.bootstrap.architecture.Layers.SENDGRID;
import static dev.mailroom.bootstrap.architecture.Layers.SMTP;
import static dev.mailroom.bootstrap.architecture.Layers.WEB;
import static dev.mailroom.bootstrap.architecture.Layers.in;
import static dev.mailroom.bootstrap.architecture.Layers.tree;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Which module may know which. */
final class LayerRules {

  /** Pure Java: plain {@code java..} would let {@code java.sql} and {@code java.io} in. */
  private static final DescribedPredicate<JavaClass> PURE_JAVA =
      resideInAnyPackage(
              "java.lang",
              "java.lang.annotation",
              "java.lang.invoke",
              "java.lang.runtime",
              "java.util..",
              "java.time..",
              "java.math",
              "java.nio.charset",
              "java.security",
              "org.jspecify.annotations")
          .or(belongToAnyOf(java.net.IDN.class, java.text.Normalizer.class))
          .or(DescribedPredicate.describe("primitive", LayerRules::isPrimitive));

  static final ArchRule DOMAIN_IS_PURE =
      classes()
          .that(in(DOMAIN))
          .should()
          .onlyDependOnClassesThat(in(DOMAIN).or(PURE_JAVA))
          .because("rules without I/O can be read, tested and trusted alone");

  static final ArchRule APPLICATION_IS_PURE =
      classes()
          .that(in(APPLICATION))
          .should()
          .onlyDependOnClassesThat(in(APPLICATION, DOMAIN).or(PURE_JAVA))
          .because("the world comes in through ports");

  static final ArchRule ARROWS_RUN_INWARD =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("domain")
          .definedBy(tree(DOMAIN))
          .layer("application")
          .definedBy(tree(APPLICATION))
          .layer("web")
          .definedBy(tree(WEB))
          .layer("persistence")
          .definedBy(tree(PERSISTENCE))
          .layer("mail")
          .definedBy(tree(MAIL))
          .layer("bootstrap")
          .definedBy(tree(BOOTSTRAP))
          .whereLayer("bootstrap")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("web")
          .mayOnlyBeAccessedByLayers("bootstrap")
          .whereLayer("persistence")
          .mayOnlyBeAccessedByLayers("bootstrap")
          .whereLayer("mail")
          .mayOnlyBeAccessedByLayers("bootstrap")
          .whereLayer("application")
          .mayOnlyBeAccessedByLayers("web", "persistence", "mail", "bootstrap")
          .ensureAllClassesAreContainedInArchitecture();

  static final ArchRule MAIL_TECHNOLOGIES_ARE_STRANGERS =
      SlicesRuleDefinition.slices()
          .matching(MAIL + ".(*)..")
          .should()
          .notDependOnEachOther()
          .because(
              "a provider is one folder that can be copied or deleted: "
                  + SMTP
                  + ", "
                  + SENDGRID
                  + ", "
                  + FREEMARKER);

  static final ArchRule WEB_SEES_INBOUND_PORTS_ONLY =
      noClasses()
          .that(in(WEB))
          .should()
          .dependOnClassesThat(
              in(APPLICATION)
                  .and(
                      resideInAnyPackage("..port..")
                          .or(DescribedPredicate.describe("use case", LayerRules::isUseCase))))
          .because("what a page can do is what an inbound port says");

  private LayerRules() {}

  static ArchRule onlyIn(String technology, String... homes) {
    return noClasses()
        .that(not(in(homes)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(technology))
        .as(technology + " only in " + String.join(", ", homes));
  }

  private static boolean isUseCase(JavaClass type) {
    return type.getSimpleName().endsWith("UseCase");
  }

  private static boolean isPrimitive(JavaClass type) {
    return type.getBaseComponentType().isPrimitive();
  }
}
