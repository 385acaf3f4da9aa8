package dev.mailroom.application.notification;

import static dev.mailroom.domain.notification.Category.GOALS;
import static dev.mailroom.domain.notification.Category.PROJECTS;
import static dev.mailroom.domain.notification.Category.TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Cast;
import dev.mailroom.application.People;
import dev.mailroom.application.company.port.InMemoryCompanies;
import dev.mailroom.application.notification.OptOut.Command;
import dev.mailroom.application.notification.OptOut.Result;
import dev.mailroom.application.notification.OptOut.What;
import dev.mailroom.application.notification.port.InMemoryLinkSigner;
import dev.mailroom.application.notification.port.InMemoryStoppedMail;
import dev.mailroom.application.notification.port.LinkSigner;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Timing;
import dev.mailroom.domain.template.NotificationEmail;
import dev.mailroom.domain.template.Site;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link SignedOptOutLinks}, {@link ViewOptOutUseCase} and {@link OptOutUseCase} together. */
class OptOutTest {

  private static final Site SITE = new Site("https://mail.example.com", ZoneOffset.UTC);
  private static final String PATH = SITE.link("/unsubscribe/");
  private static final CompanyId HARBOUR = new CompanyId(Cast.id(101));
  private static final CompanyId QUILL = new CompanyId(Cast.id(102));
  private static final EmailAddress GUEST = EmailAddress.of("guest.of-harbour@example.net");

  private final People people = new People();
  private final Account ben = people.ben();
  private final InMemoryCompanies companies =
      new InMemoryCompanies(people.transactions, people.accounts);
  private final InMemoryStoppedMail stopped = new InMemoryStoppedMail(people.transactions);
  private final ChosenPreferences chosen = new ChosenPreferences();
  private final List<String> signed = new ArrayList<>();
  private final OptOutTokens tokens = new OptOutTokens(counting(new InMemoryLinkSigner()));
  private final ViewOptOut viewOptOut =
      new ViewOptOutUseCase(tokens, companies, people.accounts, chosen, stopped);
  private final OptOut optOut =
      new OptOutUseCase(
          people.transactions,
          tokens,
          people.accounts,
          new OptOutUseCase.Members(chosen, chosen),
          stopped,
          people.clock);

  OptOutTest() {
    people.transactions.inTransaction(() -> {
      companies.add(company(HARBOUR, "Harbour", "harbour"));
      companies.add(company(QUILL, "Quill", "quill"));
    });
  }

  @Test
  void a_link_is_the_same_each_time_it_is_made() {
    assertThat(links(Optional.of(ben.id()), Optional.of(TASKS)))
        .isEqualTo(links(Optional.of(ben.id()), Optional.of(TASKS)));
  }

  @Test
  void a_member_chooses_on_their_own_page_and_a_guest_on_that_of_the_link() {
    var ofMember = links(Optional.of(ben.id()), Optional.of(TASKS));
    var ofGuest = links(Optional.empty(), Optional.of(TASKS));

    assertThat(ofMember.choices()).isEqualTo("https://mail.example.com/account/notifications");
    assertThat(ofMember.oneClick()).startsWith(PATH);
    assertThat(ofGuest.choices()).isEqualTo(ofGuest.oneClick()).startsWith(PATH);
  }

  @Test
  void a_link_is_of_characters_that_need_no_escape_in_an_address() {
    assertThat(tokenOfGuest(TASKS)).matches("[A-Za-z0-9_.-]{1,500}");
  }

  @Test
  void a_members_link_does_not_hold_their_address() {
    var said = tokenOf(ben, Optional.of(TASKS)).split("\\.", 2)[0];

    assertThat(new String(Base64.getUrlDecoder().decode(said), StandardCharsets.US_ASCII))
        .contains(ben.id().value().toString())
        .doesNotContain("@");
  }

  @Test
  void whoever_holds_a_members_link_sees_what_it_is_of_and_no_address() {
    chosen.of(ben.id()).put(GOALS, Timing.NEVER);

    var view = viewOptOut.view(tokenOf(ben, Optional.of(TASKS))).orElseThrow();

    assertThat(view.recipient()).isEqualTo("b***@example.com");
    assertThat(view.company()).isEqualTo("Harbour");
    assertThat(view.member()).isTrue();
    assertThat(view.category()).contains(TASKS);
    assertThat(view.timings())
        .containsOnlyKeys(Category.values())
        .containsEntry(GOALS, Timing.NEVER)
        .containsEntry(TASKS, Timing.IN_BATCH);
  }

  @Test
  void a_guest_gets_mail_at_once_or_never() {
    oneClick(tokenOfGuest(TASKS));

    var view = viewOptOut.view(tokenOfGuest(GOALS)).orElseThrow();

    assertThat(view.recipient()).isEqualTo("g***@example.net");
    assertThat(view.member()).isFalse();
    assertThat(view.timings())
        .containsOnlyKeys(Category.values())
        .containsEntry(TASKS, Timing.NEVER)
        .containsEntry(GOALS, Timing.IMMEDIATELY);
  }

  @Test
  void one_click_stops_the_category_of_the_mail_and_no_other() {
    assertThat(oneClick(tokenOf(ben, Optional.of(TASKS)))).isInstanceOf(Result.Done.class);

    assertThat(chosen.of(ben.id())).isEqualTo(Map.of(TASKS, Timing.NEVER));
  }

  @Test
  void one_click_on_a_digest_stops_what_comes_in_digests() {
    chosen.of(ben.id()).put(GOALS, Timing.IMMEDIATELY);
    chosen.of(ben.id()).put(PROJECTS, Timing.DAILY);

    oneClick(tokenOf(ben, Optional.empty()));

    assertThat(chosen.of(ben.id()))
        .containsOnlyKeys(Category.values())
        .containsEntry(GOALS, Timing.IMMEDIATELY)
        .containsEntry(PROJECTS, Timing.NEVER)
        .containsEntry(TASKS, Timing.NEVER);
  }

  @Test
  void a_link_may_be_used_as_often_as_one_likes() {
    var token = tokenOf(ben, Optional.of(TASKS));
    oneClick(token);
    chosen.of(ben.id()).put(TASKS, Timing.IMMEDIATELY);

    assertThat(oneClick(token)).isInstanceOf(Result.Done.class);
    assertThat(oneClick(token)).isInstanceOf(Result.Done.class);

    assertThat(chosen.of(ben.id())).isEqualTo(Map.of(TASKS, Timing.NEVER));
  }

  @Test
  void a_guest_stops_mail_of_one_company_and_may_allow_it_again() {
    oneClick(tokenOfGuest(TASKS));
    assertThat(stopped.stoppedBy(HARBOUR, GUEST)).containsExactly(TASKS);
    assertThat(stopped.stoppedBy(QUILL, GUEST)).isEmpty();

    choose(tokenOfGuest(TASKS), Map.of(TASKS, Timing.IMMEDIATELY, GOALS, Timing.NEVER));

    assertThat(stopped.stoppedBy(HARBOUR, GUEST)).containsExactly(GOALS);
  }

  @Test
  void one_click_of_a_guest_on_a_mail_of_no_category_stops_all() {
    oneClick(token(links(Optional.empty(), Optional.empty())));

    assertThat(stopped.stoppedBy(HARBOUR, GUEST)).containsExactlyInAnyOrder(Category.values());
  }

  @Test
  void what_is_chosen_on_the_page_is_what_the_member_has() {
    choose(
        tokenOf(ben, Optional.of(TASKS)), Map.of(TASKS, Timing.DAILY, GOALS, Timing.IMMEDIATELY));

    assertThat(chosen.of(ben.id()))
        .isEqualTo(Map.of(TASKS, Timing.DAILY, GOALS, Timing.IMMEDIATELY));
  }

  @Test
  void looking_changes_nothing() {
    viewOptOut.view(tokenOf(ben, Optional.of(TASKS)));
    viewOptOut.view(tokenOfGuest(TASKS));

    assertThat(chosen.of(ben.id())).isEmpty();
    assertThat(stopped.stoppedBy(HARBOUR, GUEST)).isEmpty();
  }

  @Test
  void no_character_of_a_link_can_be_changed_left_out_or_added() {
    var token = tokenOfGuest(TASKS);

    assertThat(IntStream.range(0, token.length()).mapToObj(at -> changed(token, at)))
        .allSatisfy(this::isUnknown);
    assertThat(IntStream.range(0, token.length()).mapToObj(at -> token.substring(0, at)))
        .allSatisfy(this::isUnknown);
    isUnknown(token + "A");
    isUnknown("A" + token);
  }

  @Test
  void what_was_never_a_link_is_unknown() {
    for (var typed : List.of("", ".", "..", "a.b", " ", "%00", "é.é", "a".repeat(100_000))) {
      isUnknown(typed);
    }
  }

  @Test
  void the_signature_of_another_company_does_not_fit() {
    var ours = tokenOfGuest(TASKS);
    var theirs = token(links(QUILL, GUEST, Optional.empty(), Optional.of(TASKS)));

    isUnknown(ours.split("\\.", 2)[0] + "." + theirs.split("\\.", 2)[1]);
  }

  @Test
  void the_same_is_done_for_whatever_was_never_a_link() {
    for (var typed : List.of("", "a.b", changed(tokenOfGuest(TASKS), 3))) {
      signed.clear();

      oneClick(typed);

      assertThat(signed).hasSize(1);
    }
  }

  @Test
  void the_link_of_a_deleted_account_shows_nothing_and_does_nothing() {
    var token = tokenOf(ben, Optional.of(TASKS));
    people.transactions.inTransaction(
        () -> people.accounts.update(people.stored(ben).withStatus(AccountStatus.DELETED)));

    assertThat(viewOptOut.view(token)).isEmpty();
    assertThat(oneClick(token)).isInstanceOf(Result.Done.class);

    assertThat(chosen.of(ben.id())).isEmpty();
  }

  private void isUnknown(String token) {
    assertThat(viewOptOut.view(token)).isEmpty();
    assertThat(oneClick(token)).isInstanceOf(Result.UnknownLink.class);
    assertThat(stopped.stoppedBy(HARBOUR, GUEST)).isEmpty();
  }

  private static String changed(String token, int at) {
    char other = token.charAt(at) == 'A' ? 'B' : 'A';
    return token.substring(0, at) + other + token.substring(at + 1);
  }

  private Result oneClick(String token) {
    return optOut.optOut(new Command(token, new What.OneClick()));
  }

  private void choose(String token, Map<Category, Timing> timings) {
    assertThat(optOut.optOut(new Command(token, new What.Choose(timings))))
        .isInstanceOf(Result.Done.class);
  }

  private String tokenOf(Account account, Optional<Category> category) {
    return token(links(Optional.of(account.id()), category));
  }

  private String tokenOfGuest(Category category) {
    return token(links(Optional.empty(), Optional.of(category)));
  }

  private static String token(NotificationEmail.OptOutLinks links) {
    return links.oneClick().substring(PATH.length());
  }

  private NotificationEmail.OptOutLinks links(
      Optional<AccountId> account, Optional<Category> category) {
    return links(HARBOUR, account.isPresent() ? ben.email() : GUEST, account, category);
  }

  private NotificationEmail.OptOutLinks links(
      CompanyId company,
      EmailAddress recipient,
      Optional<AccountId> account,
      Optional<Category> category) {
    return new SignedOptOutLinks(tokens, SITE).of(company, recipient, account, category);
  }

  private LinkSigner counting(LinkSigner signer) {
    return text -> {
      signed.add(text);
      return signer.sign(text);
    };
  }

  private static Company company(CompanyId id, String name, String slug) {
    return new Company(id, new CompanyName(name), new Slug(slug), Cast.NOW);
  }
}
