package dev.mailroom.web.joining;

import dev.mailroom.application.joining.SaveInviteLink;
import dev.mailroom.application.joining.ViewJoining.Result.Found;
import dev.mailroom.application.joining.ViewJoining.Shown;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.joining.LinkTerms;
import dev.mailroom.web.company.RoleWords;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.words.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How people join a company without an invitation, as saved or as typed.
 *
 * @param link empty while it is turned off
 * @param zone by whose calendar the last day ends
 */
public record JoiningPage(
    String company,
    String path,
    Optional<LinkView> link,
    SaveInviteLink.Form form,
    String trusted,
    String zone,
    FieldErrors errors) {

  /** One role to choose. */
  public record Option(String value, String label) {}

  static JoiningPage of(Found found, Times times) {
    var company = found.company();
    return new JoiningPage(
        company.name().value(),
        "/companies/" + company.slug() + "/joining",
        found.link().map(shown -> LinkView.of(shown, times)),
        found.link().map(shown -> form(shown, company)).orElse(EMPTY),
        found.trusted().lines(),
        company.settings().zone().getId(),
        FieldErrors.NONE);
  }

  private static final SaveInviteLink.Form EMPTY = new SaveInviteLink.Form("member", "", "", "");

  private static SaveInviteLink.Form form(Shown shown, Company company) {
    var terms = shown.link().terms();
    return new SaveInviteLink.Form(
        RoleWords.key(terms.role()),
        terms.domains().lines(),
        terms.expiresAt().map(end -> lastDay(end, company)).orElse(""),
        text(terms.maxUses()));
  }

  /** The day that ends then. */
  private static String lastDay(Instant end, Company company) {
    return LocalDate.ofInstant(end.minusNanos(1), company.settings().zone()).toString();
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
  }

  JoiningPage typed(SaveInviteLink.Form typed, FieldErrors found) {
    return new JoiningPage(company, path, link, typed, trusted, zone, found);
  }

  JoiningPage typed(String domains, FieldErrors found) {
    return new JoiningPage(company, path, link, form, domains, zone, found);
  }

  public List<Option> roles() {
    return LinkTerms.ROLES.stream()
        .map(role -> new Option(RoleWords.key(role), RoleWords.of(role)))
        .toList();
  }

  @Override
  public String toString() {
    return "JoiningPage[***]";
  }
}
