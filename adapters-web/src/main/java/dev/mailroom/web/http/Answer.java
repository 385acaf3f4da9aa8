package dev.mailroom.web.http;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What goes back: a page, a way on, or bytes. {@link FrontDoor} adds the headers that every answer
 * has; those named here win.
 */
public record Answer(
    int status,
    Body body,
    Map<String, String> headers,
    List<Cookie> cookies,
    Optional<Flash> flash) {

  public Answer {
    headers = Map.copyOf(headers);
    cookies = List.copyOf(cookies);
  }

  /** What an answer carries. */
  public sealed interface Body {
    /** A template under {@code pages/}, and the record it shows as {@code model}. */
    record View(String template, Record model) implements Body {}

    /** Where the browser goes next: a path of this site. */
    record Redirect(LocalPath path) implements Body {}

    /** Where the browser goes next: another site, which does not learn from where. */
    record Away(WebAddress address) implements Body {}

    /** Ready made; read, never written to. */
    record Bytes(String contentType, ByteBuffer bytes) implements Body {}

    /** Made while it is sent. */
    record Stream(String contentType, LongAnswer content) implements Body {}
  }

  /** A page: {@code template} as in {@code account/login.ftlh}. */
  public static Answer page(String template, Record model) {
    return of(200, new Body.View(template, model));
  }

  /** After a post: go and GET that page (RFC 9110, 15.4.4). */
  public static Answer seeOther(LocalPath path) {
    return of(303, new Body.Redirect(path));
  }

  public static Answer seeOther(String path) {
    return seeOther(LocalPath.of(path));
  }

  /** After a post: on to another site. */
  public static Answer away(WebAddress address) {
    return of(303, new Body.Away(address)).withoutReferrer();
  }

  /** As long as its writer likes. */
  public static Answer stream(String contentType, LongAnswer content) {
    return of(200, new Body.Stream(contentType, content));
  }

  public static Answer bytes(String contentType, byte[] bytes) {
    return of(200, new Body.Bytes(contentType, ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
  }

  static Answer of(int status, Body body) {
    return new Answer(status, body, Map.of(), List.of(), Optional.empty());
  }

  public Answer status(int changed) {
    return new Answer(changed, body, headers, cookies, flash);
  }

  public Answer header(String name, String value) {
    var more = new TreeMap<>(headers);
    more.put(name, value);
    return new Answer(status, body, more, cookies, flash);
  }

  public Answer cookie(Cookie cookie) {
    var more = new ArrayList<>(cookies);
    more.add(cookie);
    return new Answer(status, body, headers, more, flash);
  }

  /** Shown once, on the next page. */
  public Answer flash(Flash message) {
    return new Answer(status, body, headers, cookies, Optional.of(message));
  }

  /** For pages whose address is a secret: no other page learns it. */
  public Answer withoutReferrer() {
    return header(SecurityHeaders.REFERRER_POLICY, "no-referrer");
  }
}
