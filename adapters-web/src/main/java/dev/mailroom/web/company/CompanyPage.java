package dev.mailroom.web.company;

import dev.mailroom.application.company.ViewCompany;
import dev.mailroom.web.words.Times;
import dev.mailroom.web.words.Words;
import java.util.List;

/** A company and its people. */
public record CompanyPage(String name, String sentence, List<Member> members) {

  /** One of its people. */
  public record Member(String name, String email, String role, String lastSeen) {
    static Member of(ViewCompany.Person person, Times times) {
      var account = person.account();
      return new Member(
          account.name().value(),
          account.email().value(),
          RoleWords.of(person.role()),
          account.lastSeenAt().map(times::ago).orElse("never"));
    }
  }

  static CompanyPage of(ViewCompany.Result.Found found, Times times) {
    var members = found.people().stream().map(person -> Member.of(person, times)).toList();
    return new CompanyPage(
        found.company().name().value(),
        Words.count(members.size(), "member") + RoleWords.aboutYou(found.viewerRole()) + ".",
        members);
  }
}
