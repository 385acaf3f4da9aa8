package dev.mailroom.domain.company;

import java.util.Arrays;
import java.util.List;

/** What a member may do in a company, the mightiest first. */
public enum Role {
  OWNER,
  ADMIN,
  MEMBER,
  GUEST;

  /** Whether this role invites people and changes their places. */
  public boolean managesPeople() {
    return this == OWNER || this == ADMIN;
  }

  /** Whether this role may give another the role {@code given}: nobody makes his own superior. */
  public boolean mayGrant(Role given) {
    return managesPeople() && compareTo(given) <= 0;
  }

  /** Whether this role may change or end the place of somebody who is {@code held}. */
  public boolean mayTouch(Role held) {
    return mayGrant(held);
  }

  /** The roles that this one may give, the mightiest first. */
  public List<Role> grants() {
    return Arrays.stream(values()).filter(this::mayGrant).toList();
  }
}
