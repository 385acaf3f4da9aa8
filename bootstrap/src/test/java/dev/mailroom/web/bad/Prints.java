package dev.mailroom.web.bad;

/** Breaks the rule on standard streams. */
public record Prints() {
  void print() {
    System.out.println("hello");
  }
}
