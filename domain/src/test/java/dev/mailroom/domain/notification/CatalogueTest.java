package dev.mailroom.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

  @Test
  void a_kind_is_found_by_its_code_and_only_by_that() {
    assertThat(Catalogue.all())
        .allSatisfy(kind -> assertThat(Catalogue.find(kind.code())).contains(kind));
    assertThat(Catalogue.find("comment.ADDED")).isEmpty();
    assertThat(Catalogue.find("")).isEmpty();
  }

  @Test
  void codes_are_a_noun_and_what_happened_to_it() {
    assertThat(Catalogue.all())
        .hasSizeGreaterThan(70)
        .extracting(Kind::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"));
  }

  @ParameterizedTest
  @EnumSource(Category.class)
  void a_category_has_a_kind_for_whatever_has_none(Category category) {
    assertThat(Catalogue.find(category.code() + ".updated")).map(Kind::category).contains(category);
  }

  @Test
  void only_who_may_do_what_cannot_be_stopped_and_it_never_waits() {
    assertThat(Catalogue.all())
        .filteredOn(Kind::mandatory)
        .isNotEmpty()
        .allMatch(kind -> kind.category() == Category.COMPANY && !kind.batchable());
  }

  @Test
  void a_reminder_does_not_wait_for_company() {
    assertThat(Catalogue.find("task.due")).map(Kind::batchable).contains(false);
    assertThat(Catalogue.find("comment.added")).map(Kind::batchable).contains(true);
  }

  @Test
  void a_batch_can_be_chosen_for_what_waits_for_company() {
    assertThat(Catalogue.timings(Category.REMINDERS))
        .containsExactly(Timing.IMMEDIATELY, Timing.DAILY, Timing.NEVER);
    assertThat(Category.values())
        .filteredOn(category -> category != Category.REMINDERS)
        .allSatisfy(
            category -> assertThat(Catalogue.timings(category)).containsExactly(Timing.values()));
  }
}
