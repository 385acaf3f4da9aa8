package dev.mailroom.domain.template;

import java.time.ZoneId;

/**
 * Where this site is reached. Every link in every mail comes from here, never from a request.
 *
 * @param baseUrl scheme and authority, without a slash at the end
 * @param zone in which mails tell the time
 */
public record Site(String baseUrl, ZoneId zone) {

  /** An absolute address of our own; {@code path} starts with a slash. */
  public String link(String path) {
    return baseUrl + path;
  }

  /** The host as people read it: "mail.example.com". */
  public String host() {
    return baseUrl.replaceFirst("^[a-z]+://", "");
  }

  /** The host alone, without a port: what this machine calls itself to mail servers. */
  public String hostName() {
    return host().replaceFirst(":\\d+$", "");
  }

  public boolean isSecure() {
    return baseUrl.startsWith("https://");
  }
}
