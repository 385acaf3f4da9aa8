package dev.mailroom.domain.invitation;

/** Why one line of a list of people cannot be invited. */
public enum LineProblem {
  NOT_AN_ADDRESS,
  /** More than one address in one line. */
  SEVERAL_ADDRESSES,
  /** Too long, or with something in it that no name has, such as {@code ://}. */
  NOT_A_NAME,
  UNKNOWN_ROLE,
  /** The address stands in an earlier line already. */
  TWICE,
  MEMBER_ALREADY,
  INVITED_ALREADY,
  /** The role is above what the inviter may give. */
  ROLE_NOT_YOURS_TO_GIVE
}
