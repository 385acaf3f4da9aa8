package dev.mailroom.bootstrap;

/**
 * Where the process begins. {@link Wiring} says what it is made of, {@link CommandLine} what it can
 * be asked.
 */
public final class Main {

  private Main() {}

  /** Runs the verb; the exit code is 0 only when it did what was asked. */
  public static void main(String... arguments) {
    int code =
        new Program(new Environment(System.getenv()), new Terminal(System.out, System.err))
            .run(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }
}
