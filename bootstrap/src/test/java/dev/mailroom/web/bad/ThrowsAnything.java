package dev.mailroom.web.bad;

/** Breaks the rule on generic exceptions. */
public record ThrowsAnything() {
  void fail() {
    throw new RuntimeException("something");
  }
}
