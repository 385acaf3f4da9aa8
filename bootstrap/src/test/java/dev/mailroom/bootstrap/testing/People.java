package dev.mailroom.bootstrap.testing;

import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.demo.SampleSite;

/** Who is on a site that was started with people: Ada administers it, Ben is a member. */
public final class People {

  public static final String ADA = SampleSite.ADMINISTRATOR.value();
  public static final String BEN = SampleSite.PERSON.value();
  public static final String CY = "cy@harbourlane.example";
  public static final String EMIL = "emil@fjord.example";
  public static final String INGRID = "ingrid@harbourlane.example";
  public static final String PASSWORD = SampleSite.PASSWORD;

  private People() {}

  /** Somebody of them, at the lobby. */
  public static Visitor loggedIn(RunningMailroom site, String email) {
    var visitor = site.visitor();
    var lobby = visitor.logIn(email, PASSWORD);
    if (!lobby.path().equals("/lobby")) {
      throw new AssertionError(email + " was not logged in: " + lobby.text());
    }
    return visitor;
  }
}
