package dev.mailroom.application.account.bad;

import java.util.Random;

/** Breaks the rule on ambient chance. */
public class RollsDice {
  final Random dice = new Random();
}
