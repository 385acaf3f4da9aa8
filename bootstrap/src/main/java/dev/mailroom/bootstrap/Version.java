package dev.mailroom.bootstrap;

/** The version of this build. */
final class Version {

  static final String CURRENT = read();

  private Version() {}

  private static String read() {
    var packaged = Version.class.getPackage().getImplementationVersion();
    return packaged == null ? "development" : packaged;
  }
}
