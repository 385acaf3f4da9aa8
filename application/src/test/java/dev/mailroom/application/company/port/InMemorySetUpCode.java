package dev.mailroom.application.company.port;

/** {@link SetUpCode} that is always the same. */
public final class InMemorySetUpCode implements SetUpCode {

  public static final String CODE = "GOOD-CODE";

  @Override
  public boolean matches(String typed) {
    return typed.equals(CODE);
  }
}
