package dev.mailroom.domain.company;

/** What a member may do in a company, the mightiest first. */
public enum Role {
  OWNER,
  ADMIN,
  MEMBER,
  GUEST
}
