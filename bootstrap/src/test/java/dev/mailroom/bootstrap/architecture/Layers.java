package dev.mailroom.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/**
 * The six modules by their root packages, taken from class literals so that a rename cannot leave a
 * rule empty.
 */
final class Layers {

  static final String DOMAIN = root(dev.mailroom.domain.account.Account.class, 1);
  static final String APPLICATION = root(dev.mailroom.application.Transactions.class, 0);
  static final String PERSISTENCE = root(dev.mailroom.persistence.DatabaseAddress.class, 0);
  static final String MAIL = root(dev.mailroom.mail.smtp.SmtpTransport.class, 1);
  static final String WEB = root(dev.mailroom.web.MailroomWeb.class, 0);
  static final String BOOTSTRAP = root(dev.mailroom.bootstrap.Main.class, 0);

  static final String FREEMARKER =
      root(dev.mailroom.mail.freemarker.FreemarkerEmailRenderer.class, 0);
  static final String SMTP = root(dev.mailroom.mail.smtp.SmtpTransport.class, 0);
  static final String SENDGRID = root(dev.mailroom.mail.sendgrid.SendGridTransport.class, 0);

  private Layers() {}

  /** A package and all below it, as ArchUnit writes it. */
  static String tree(String rootPackage) {
    return rootPackage + "..";
  }

  static DescribedPredicate<JavaClass> in(String... roots) {
    return DescribedPredicate.describe(
        "in " + String.join(", ", roots), type -> isIn(type.getPackageName(), roots));
  }

  private static boolean isIn(String packageName, String... roots) {
    for (var root : roots) {
      if (packageName.equals(root) || packageName.startsWith(root + ".")) {
        return true;
      }
    }
    return false;
  }

  private static String root(Class<?> member, int levelsUp) {
    var name = member.getPackageName();
    for (int level = 0; level < levelsUp; level++) {
      name = name.substring(0, name.lastIndexOf('.'));
    }
    return name;
  }
}
