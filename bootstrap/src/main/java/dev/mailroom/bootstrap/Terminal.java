package dev.mailroom.bootstrap;

import dev.mailroom.domain.account.Password;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The person in front of the command line. */
final class Terminal {

  private final PrintStream out;
  private final PrintStream err;

  Terminal(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  void say(String line) {
    out.println(line);
  }

  void complain(String line) {
    err.println(line);
  }

  /**
   * Asks for a new password without showing it; without a terminal it is the first line of standard
   * input.
   */
  @SuppressWarnings("SystemConsoleNull") // true of 22 to 24; since 25 it is null without a terminal
  Password newPassword() {
    var console = System.console();
    if (console == null || !console.isTerminal()) {
      return new Password(firstLine());
    }
    char[] typed =
        console.readPassword("New password, at least %d characters: ", Password.MIN_LENGTH);
    return new Password(typed == null ? "" : new String(typed));
  }

  private static String firstLine() {
    try {
      var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      var line = input.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
