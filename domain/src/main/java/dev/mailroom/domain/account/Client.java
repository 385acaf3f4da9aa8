package dev.mailroom.domain.account;

/**
 * Where a request came from: its network address and what its browser calls itself, each cut to a
 * sane length.
 */
public record Client(String ip, String userAgent) {

  public static final int MAX_IP_LENGTH = 64;
  public static final int MAX_USER_AGENT_LENGTH = 300;

  public Client {
    ip = cut(ip, MAX_IP_LENGTH);
    userAgent = cut(userAgent, MAX_USER_AGENT_LENGTH);
  }

  /** The network behind {@link #ip} that limits count by: itself, or for IPv6 its /64. */
  public String network() {
    return ClientNetwork.of(ip);
  }

  private static String cut(String text, int length) {
    var printable = text.replaceAll("\\p{Cntrl}", " ");
    return printable.length() <= length ? printable : printable.substring(0, length);
  }
}
