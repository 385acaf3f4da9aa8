package dev.mailroom.web.http;

import dev.mailroom.domain.token.SecretToken;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers out, with the headers and cookies that none may lack. */
final class Responder {

  private static final Logger log = LoggerFactory.getLogger(Responder.class);
  private static final String HTML = "text/html; charset=utf-8";

  private final boolean secure;
  private final Map<String, String> headersOfAll;
  private final Pages pages;
  private final Shells shells;
  private final FormTokens formTokens = new FormTokens();

  Responder(WebConfig config, Pages pages, Shells shells) {
    this.secure = config.site().isSecure();
    this.headersOfAll = SecurityHeaders.forSite(secure);
    this.pages = pages;
    this.shells = shells;
  }

  void send(Visit visit, Answer answer, ServerResponse response) {
    switch (answer.body()) {
      case Answer.Body.View view -> sendPage(visit, answer, view, response);
      case Answer.Body.Redirect(var path) ->
          write(answer.header("Location", path.value()), "", new byte[0], response);
      case Answer.Body.Away(var address) ->
          write(answer.header("Location", address.value()), "", new byte[0], response);
      case Answer.Body.Stream(var type, var content) -> stream(answer, type, content, response);
      case Answer.Body.Bytes(var type, var bytes) -> write(answer, type, array(bytes), response);
    }
  }

  /** For when even asking who is there failed. */
  void sendBare(Answer answer, ServerResponse response) {
    if (answer.body() instanceof Answer.Body.View(var template, var model)) {
      write(answer, HTML, pages.render(template, shells.bare(), model), response);
    }
  }

  private void sendPage(
      Visit visit, Answer answer, Answer.Body.View view, ServerResponse response) {
    var known = FormTokens.secretOf(visit);
    var secret = known.orElseGet(formTokens::newStranger);
    var html = pages.render(view.template(), shells.of(visit, secret), view.model());
    var bound = known.isPresent() ? answer : answer.cookie(formCookie(secret));
    boolean flashed = visit.cookies().get(CookieName.FLASH).isPresent();
    write(flashed ? bound.cookie(Cookie.gone(CookieName.FLASH)) : bound, HTML, html, response);
  }

  private static Cookie formCookie(SecretToken secret) {
    return Cookie.whileOpen(CookieName.FORM, secret.encoded());
  }

  private static byte[] array(ByteBuffer buffer) {
    var bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  private void write(Answer answer, String type, byte[] bytes, ServerResponse response) {
    begin(answer, type, response);
    response.send(bytes);
  }

  private void stream(Answer answer, String type, LongAnswer content, ServerResponse response) {
    begin(answer, type, response);
    try (var out = response.outputStream()) {
      content.writeTo(out);
    } catch (IOException | UncheckedIOException e) {
      log.debug("http.left {}", e.toString());
    }
  }

  private void begin(Answer answer, String type, ServerResponse response) {
    var headers = new TreeMap<>(headersOfAll);
    headers.putAll(answer.headers());
    if (!type.isEmpty()) {
      headers.put("Content-Type", type);
    }
    headers.forEach(response::header);
    setCookies(answer, response);
    response.status(answer.status());
  }

  private void setCookies(Answer answer, ServerResponse response) {
    var cookies = new ArrayList<>(answer.cookies());
    answer.flash().map(f -> Cookie.whileOpen(CookieName.FLASH, f.key())).ifPresent(cookies::add);
    if (!cookies.isEmpty()) {
      var values = cookies.stream().map(cookie -> cookie.header(secure)).toArray(String[]::new);
      response.header("Set-Cookie", values);
    }
  }
}
