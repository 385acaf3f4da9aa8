package dev.mailroom.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;

/** A rule, and a class made to break it: a rule that catches nothing guards nothing. */
record Guard(String name, ArchRule rule, Class<?> bad) {
  @Override
  public String toString() {
    return name + " (" + bad.getSimpleName() + ")";
  }
}
