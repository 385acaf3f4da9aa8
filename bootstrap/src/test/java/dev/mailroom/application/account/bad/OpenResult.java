package dev.mailroom.application.account.bad;

/** Breaks the rules on results and commands. */
public interface OpenResult {
  interface Result {}

  final class Command {}
}
