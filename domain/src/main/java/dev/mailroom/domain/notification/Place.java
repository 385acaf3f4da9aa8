package dev.mailroom.domain.notification;

/**
 * Where in an application something happened: a project, a space.
 *
 * @param key the application's own name for it, 1 to 200 characters; what happens under the same
 *     key is one thread
 * @param title as people call it
 * @param url absolute, http or https
 */
public record Place(String key, String title, String url) {

  public static final int MAX_KEY_LENGTH = 200;
  public static final int MAX_TITLE_LENGTH = 200;
}
