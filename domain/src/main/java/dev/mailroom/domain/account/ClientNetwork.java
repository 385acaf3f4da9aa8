package dev.mailroom.domain.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The network whose tries are counted together: an IPv4 address, or the /64 that one IPv6 customer
 * has to himself (RFC 6177) and could draw a new address from for every try.
 */
final class ClientNetwork {

  private static final int GROUPS = 8;
  private static final int PREFIX_GROUPS = 4;

  private ClientNetwork() {}

  static String of(String ip) {
    if (!ip.contains(":")) {
      return ip;
    }
    if (ip.contains(".")) {
      return ip.substring(ip.lastIndexOf(':') + 1);
    }
    var groups = expanded(ip.replaceFirst("%.*", ""));
    return String.join(":", groups.subList(0, PREFIX_GROUPS)) + "::/64";
  }

  private static List<String> expanded(String ip) {
    int gap = ip.indexOf("::");
    var groups = groupsOf(gap < 0 ? ip : ip.substring(0, gap));
    var tail = groupsOf(gap < 0 ? "" : ip.substring(gap + 2));
    while (groups.size() + tail.size() < GROUPS) {
      groups.add("0");
    }
    groups.addAll(tail);
    return groups;
  }

  private static List<String> groupsOf(String part) {
    var groups = new ArrayList<String>();
    for (var group : part.isEmpty() ? new String[0] : part.split(":", -1)) {
      groups.add(group.replaceFirst("^0+(?=.)", "").toLowerCase(Locale.ROOT));
    }
    return groups;
  }
}
