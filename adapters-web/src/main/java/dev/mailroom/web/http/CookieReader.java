package dev.mailroom.web.http;

import java.util.EnumMap;
import java.util.List;

/** Reads Cookie headers (RFC 6265, 4.2.1). Of two cookies with one name the first counts. */
final class CookieReader {

  private CookieReader() {}

  static Cookies read(List<String> headers, boolean secure) {
    var found = new EnumMap<CookieName, String>(CookieName.class);
    for (var header : headers) {
      for (var pair : header.split(";", -1)) {
        take(pair.strip(), secure, found);
      }
    }
    return new Cookies(found);
  }

  private static void take(String pair, boolean secure, EnumMap<CookieName, String> found) {
    int equals = pair.indexOf('=');
    for (var name : CookieName.values()) {
      if (equals > 0 && pair.substring(0, equals).equals(name.on(secure))) {
        found.putIfAbsent(name, pair.substring(equals + 1));
      }
    }
  }
}
