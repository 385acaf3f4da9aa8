package dev.mailroom.application.account.bad;

/** Breaks the rule that fields are final. */
public class Mutable {
  int count;
}
