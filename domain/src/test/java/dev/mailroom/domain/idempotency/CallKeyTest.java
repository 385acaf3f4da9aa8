package dev.mailroom.domain.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallKeyTest {

  private static final CallKey WHOLE = new CallKey(new UUID(0, 1), "k".repeat(256), "a".repeat(64));

  @Test
  void each_part_of_a_call_has_a_key_of_its_own_that_is_the_same_again() {
    var parts = IntStream.range(0, 500).mapToObj(WHOLE::part).toList();

    assertThat(parts).doesNotHaveDuplicates().doesNotContain(WHOLE);
    assertThat(IntStream.range(0, 500).mapToObj(WHOLE::part)).containsExactlyElementsOf(parts);
  }

  @Test
  void the_parts_of_two_calls_never_meet() {
    var first = new CallKey(WHOLE.caller(), "1 of 2", WHOLE.digest());
    var second = new CallKey(WHOLE.caller(), "2", WHOLE.digest());

    assertThat(first.part(1)).isNotEqualTo(second.part(1));
    assertThat(first.part(1).key()).isNotEqualTo(second.part(11).key());
  }

  @Test
  void a_part_is_of_the_same_caller_and_the_same_question_and_fits_where_keys_are_kept() {
    var part = WHOLE.part(7);

    assertThat(part.caller()).isEqualTo(WHOLE.caller());
    assertThat(part.digest()).isEqualTo(WHOLE.digest());
    assertThat(part.key()).hasSizeLessThanOrEqualTo(CallKey.MAX_LENGTH);
  }
}
