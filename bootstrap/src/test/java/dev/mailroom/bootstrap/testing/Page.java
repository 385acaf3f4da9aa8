package dev.mailroom.bootstrap.testing;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** One answer of the site. */
public record Page(String path, int status, HttpHeaders headers, String body) {

  static Page of(HttpResponse<String> response) {
    return new Page(
        response.uri().getRawPath(), response.statusCode(), response.headers(), response.body());
  }

  public Document document() {
    return Jsoup.parse(body);
  }

  public String title() {
    return document().title();
  }

  /** What is to be read on it, in one line. */
  public String text() {
    return document().body().text();
  }

  /** Empty when there is no such header. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The fields of the form that is sent there, as the page fills them in. */
  public Map<String, String> form(String action) {
    var form = document().selectFirst("form[method=post][action=" + action + "]");
    if (form == null) {
      throw new AssertionError(
          "no form for %s on %s (%d): %s".formatted(action, path, status, text()));
    }
    var fields = new LinkedHashMap<String, String>();
    ((FormElement) form).formData().forEach(field -> fields.put(field.key(), field.value()));
    return fields;
  }

  /** What is said about one field; empty when nothing is wrong with it. */
  public String problemOf(String field) {
    return document().select("#" + field + "-error").text();
  }

  /** What the field holds. */
  public String valueOf(String field) {
    var input = document().selectFirst("#" + field);
    return input == null
        ? ""
        : input.tagName().equals("textarea") ? input.wholeText() : input.val();
  }
}
