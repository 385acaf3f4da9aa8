package dev.mailroom.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.People;
import dev.mailroom.application.account.ListAccounts.Page;
import dev.mailroom.application.account.ListAccounts.Query;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.SiteRole;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListAccountsUseCaseTest {

  private final People people = new People();
  private final ListAccounts listAccounts = new ListAccountsUseCase(people.accounts);

  @Test
  void pages_follow_one_another_without_a_gap_or_a_repetition() {
    addTwins(120);

    var seen = new ArrayList<Account>();
    int pages = 0;
    Optional<AccountId> next = Optional.empty();
    do {
      var page = listAccounts.list(new Query("", next));
      assertThat(page.total()).isEqualTo(120);
      seen.addAll(page.accounts());
      next = page.next();
      pages++;
    } while (next.isPresent());

    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(120).doesNotHaveDuplicates();
  }

  @Test
  void a_full_last_page_names_no_next() {
    addTwins(ListAccounts.PAGE_SIZE);

    assertThat(list("").next()).isEmpty();
    assertThat(list("").accounts()).hasSize(ListAccounts.PAGE_SIZE);
  }

  @Test
  void the_search_looks_at_names_and_addresses() {
    var ada = people.ada();
    var ben = people.ben();

    assertThat(list(" LOVE ").accounts()).containsExactly(ada);
    assertThat(list("ben@").accounts()).containsExactly(ben);
    assertThat(list("").accounts()).containsExactly(ada, ben);
    assertThat(list("%").accounts()).isEmpty();
    assertThat(list("x".repeat(100_000)).total()).isZero();
  }

  @Test
  void one_account_is_found_by_its_id() {
    var ada = people.ada();

    assertThat(listAccounts.find(ada.id())).contains(ada);
    assertThat(listAccounts.find(new AccountId(people.tokens.nextId()))).isEmpty();
  }

  private void addTwins(int number) {
    for (int i = 0; i < number; i++) {
      people.add("Twin", "twin" + i + "@example.com", SiteRole.PERSON);
    }
  }

  private Page list(String search) {
    return listAccounts.list(new Query(search, Optional.empty()));
  }
}
