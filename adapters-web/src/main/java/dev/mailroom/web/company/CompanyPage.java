package dev.mailroom.web.company;

import dev.mailroom.application.company.ViewCompany;
import dev.mailroom.web.words.Words;

/** A company's home: who one is in it, and where to go. */
public record CompanyPage(
    String name, String path, String members, String role, boolean managesPeople) {

  static CompanyPage of(ViewCompany.Result.Found found) {
    var company = found.company();
    return new CompanyPage(
        company.name().value(),
        path(company.slug().value()),
        Words.count(found.members(), "member"),
        RoleWords.one(found.viewerRole()),
        found.viewerRole().managesPeople());
  }

  static String path(String slug) {
    return "/companies/" + slug;
  }
}
