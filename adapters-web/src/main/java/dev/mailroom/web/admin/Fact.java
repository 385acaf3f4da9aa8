package dev.mailroom.web.admin;

/** A name and its value; {@code more} follows in small. */
public record Fact(String label, String value, String more) {

  public Fact(String label, String value) {
    this(label, value, "");
  }
}
