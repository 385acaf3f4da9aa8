package dev.mailroom.domain.company;

/**
 * A person's place in a company, and what the company is without it.
 *
 * @param otherOwners owners who can log in
 * @param otherPeople people who can log in, owners among them
 */
public record Place(CompanyName company, Role role, int otherOwners, int otherPeople) {

  /** Whether the others would be left without an owner: then it is handed over first. */
  public boolean isLastOwners() {
    return role == Role.OWNER && otherOwners == 0 && otherPeople > 0;
  }

  /** Whether nobody would be left. */
  public boolean isOnlyOne() {
    return otherPeople == 0;
  }
}
