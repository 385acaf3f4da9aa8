package dev.mailroom.persistence;

/** No database can be had; the message tells the operator what was tried and what to do. */
public final class DatabaseUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DatabaseUnavailable(String whatToDo) {
    super(whatToDo);
  }

  public DatabaseUnavailable(String whatToDo, Throwable cause) {
    super(whatToDo, cause);
  }
}
