package dev.mailroom.persistence.crypto;

/**
 * The master keys are missing, damaged or not those of this database; the message says what to do.
 */
public final class KeyProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  public KeyProblem(String whatToDo) {
    super(whatToDo);
  }

  KeyProblem(String whatToDo, Throwable cause) {
    super(whatToDo, cause);
  }
}
