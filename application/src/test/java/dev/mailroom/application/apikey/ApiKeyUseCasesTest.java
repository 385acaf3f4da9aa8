package dev.mailroom.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.People;
import dev.mailroom.application.apikey.CreateApiKey.Problem;
import dev.mailroom.application.apikey.CreateApiKey.Result.Created;
import dev.mailroom.application.apikey.RotateApiKey.Result.Rotated;
import dev.mailroom.application.apikey.port.InMemoryAllowances;
import dev.mailroom.application.apikey.port.InMemoryApiKeys;
import dev.mailroom.application.company.port.InMemoryCompanies;
import dev.mailroom.application.idempotency.port.InMemoryCalls;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.KeyLife;
import dev.mailroom.domain.apikey.KeyValue;
import dev.mailroom.domain.apikey.Overlap;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.idempotency.CallKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ada owns Harbour, Ben is a member of it, Cy is outside. */
class ApiKeyUseCasesTest {

  private static final String SLUG = "harbour";
  private static final Set<Scope> SCOPES = Set.of(Scope.INVITATIONS_WRITE);

  private final People people = new People();
  private final InMemoryCompanies companies =
      new InMemoryCompanies(people.transactions, people.accounts);
  private final InMemoryApiKeys keys = new InMemoryApiKeys(people.transactions);
  private final KeyRights rights = new KeyRights(companies, people.accounts);
  private final KeyRing ring = new KeyRing(keys, people.tokens, people.audit);
  private final CreateApiKey create =
      new CreateApiKeyUseCase(people.transactions, rights, ring, people.clock);
  private final ListApiKeys list = new ListApiKeysUseCase(rights, keys);
  private final RevokeApiKey revoke =
      new RevokeApiKeyUseCase(people.transactions, rights, ring, people.clock);
  private final RotateApiKey rotate =
      new RotateApiKeyUseCase(people.transactions, rights, ring, people.clock);
  private final InMemoryCalls calls = new InMemoryCalls(people.transactions);
  private final ApiKeyHousekeeping housekeeping =
      new ApiKeyHousekeepingUseCase(people.transactions, keys, calls, people.clock);
  private final InMemoryAllowances allowances =
      new InMemoryAllowances(people.transactions, people.clock);
  private final AdmitCall admit = process();
  private final Account ada = people.ada();
  private final Account ben = people.ben();
  private final Account cy = people.add("Cy Moss", "cy@example.net", SiteRole.PERSON);

  ApiKeyUseCasesTest() {
    var harbour =
        new Company(
            new CompanyId(people.tokens.nextId()),
            new CompanyName("Harbour & Lane"),
            new Slug(SLUG),
            people.clock.instant());
    people.transactions.inTransaction(() -> {
      companies.add(harbour);
      companies.addMember(new Membership(harbour.id(), ada.id(), Role.OWNER, harbour.createdAt()));
      companies.addMember(new Membership(harbour.id(), ben.id(), Role.MEMBER, harbour.createdAt()));
    });
  }

  @Test
  void a_new_key_opens_the_door_for_its_company() {
    var created = created();

    var admitted = (AdmitCall.Result.Admitted) admit.admit(created.value().encoded());

    assertThat(admitted.caller().key().id()).isEqualTo(created.key().id());
    assertThat(admitted.caller().company().slug().value()).isEqualTo(SLUG);
    assertThat(created.value().encoded()).startsWith("mrk_").hasSize(47);
    assertThat(created.key().print().prefix())
        .isEqualTo(created.value().encoded().substring(0, 12));
    assertThat(people.audit.actions()).containsExactly(AuditAction.API_KEY_CREATED);
    assertThat(people.audit.entries().toString())
        .contains(created.key().print().prefix(), "invitations:write")
        .doesNotContain(created.value().encoded(), created.key().print().hash().hex());
  }

  @Test
  void what_is_missing_is_told_together_and_nothing_is_made() {
    var result = create.create(new CreateApiKey.Command(ada.id(), SLUG, " \t", Set.of()));

    assertThat(result)
        .isEqualTo(new CreateApiKey.Result.Invalid(Set.of(Problem.NO_NAME, Problem.NO_SCOPE)));
    assertThat(shown()).isEmpty();
  }

  @Test
  void a_company_has_fifty_working_keys_and_those_that_are_over_do_not_count() {
    var first = created();
    IntStream.range(1, ApiKey.MAX_WORKING).forEach(_ -> created());

    assertThat(create("one more"))
        .isEqualTo(new CreateApiKey.Result.Invalid(Set.of(Problem.TOO_MANY)));
    revoke.revoke(new RevokeApiKey.Command(ada.id(), SLUG, first.key().id()));
    assertThat(create("one more")).isInstanceOf(Created.class);
  }

  @Test
  void members_and_strangers_have_nothing_to_do_with_keys() {
    var key = created().key();
    for (var nobody : List.of(ben, cy)) {
      var id = nobody.id();

      assertThat(create.create(new CreateApiKey.Command(id, SLUG, "Mine", SCOPES)))
          .isEqualTo(new CreateApiKey.Result.NotFound());
      assertThat(list.list(new ListApiKeys.Query(id, SLUG)))
          .isEqualTo(new ListApiKeys.Result.NotFound());
      assertThat(revoke.revoke(new RevokeApiKey.Command(id, SLUG, key.id())))
          .isEqualTo(new RevokeApiKey.Result.NotFound());
      assertThat(rotate.rotate(new RotateApiKey.Command(id, SLUG, key.id(), Overlap.DAY)))
          .isEqualTo(new RotateApiKey.Result.NotFound());
    }
    assertThat(create.create(new CreateApiKey.Command(ada.id(), "elsewhere", "Mine", SCOPES)))
        .isEqualTo(new CreateApiKey.Result.NotFound());
  }

  @Test
  void a_revoked_key_opens_nothing_at_once_and_stays_in_the_list_for_a_while() {
    var created = created();

    revoke.revoke(new RevokeApiKey.Command(ada.id(), SLUG, created.key().id()));

    assertThat(admit.admit(created.value().encoded())).isEqualTo(new AdmitCall.Result.Unknown());
    assertThat(shown().getFirst().key().life())
        .isEqualTo(new KeyLife.Revoked(people.clock.instant()));
    assertThat(shown().getFirst().maker()).contains(new PersonName("Ada Lovelace"));
    assertThat(revoke.revoke(new RevokeApiKey.Command(ada.id(), SLUG, created.key().id())))
        .isEqualTo(new RevokeApiKey.Result.NotFound());
    assertThat(people.audit.actions())
        .containsExactly(AuditAction.API_KEY_CREATED, AuditAction.API_KEY_REVOKED);
    people.clock.advance(ApiKey.KEPT_AFTER_END);
    assertThat(housekeeping.forgetOld()).isZero();
    people.clock.advance(Duration.ofSeconds(1));
    assertThat(housekeeping.forgetOld()).isEqualTo(1);
  }

  @Test
  void calls_are_forgotten_once_no_answer_is_owed_to_them() {
    var call = new CallKey(people.tokens.nextId(), "order-1", "a".repeat(64));
    people.transactions.inTransaction(() -> calls.begin(call, people.clock.instant()));

    people.clock.advance(CallKey.MEMORY);
    assertThat(housekeeping.forgetOld()).isZero();
    people.clock.advance(Duration.ofSeconds(1));
    assertThat(housekeeping.forgetOld()).isEqualTo(1);
    assertThat(calls.rows()).isEmpty();
  }

  @Test
  void after_a_rotation_both_keys_work_until_the_overlap_is_over() {
    var old = created();

    var rotated = rotated(old.key(), Overlap.HOUR);

    assertThat(rotated.oldUntil()).isEqualTo(people.clock.instant().plus(Duration.ofHours(1)));
    assertThat(rotated.key().label()).isEqualTo(old.key().label());
    assertThat(opens(rotated.value())).isTrue();
    assertThat(opens(old.value())).isTrue();
    people.clock.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(opens(old.value())).isTrue();
    people.clock.advance(Duration.ofMillis(1));
    assertThat(opens(old.value())).isFalse();
    assertThat(opens(rotated.value())).isTrue();
  }

  @Test
  void without_overlap_the_old_key_is_over_at_once() {
    var old = created();

    rotated(old.key(), Overlap.NONE);

    assertThat(opens(old.value())).isFalse();
  }

  @Test
  void a_key_is_replaced_once_and_may_still_be_revoked() {
    var old = created();
    rotated(old.key(), Overlap.WEEK);

    assertThat(rotate.rotate(new RotateApiKey.Command(ada.id(), SLUG, old.key().id(), Overlap.DAY)))
        .isEqualTo(new RotateApiKey.Result.NotFound());
    revoke.revoke(new RevokeApiKey.Command(ada.id(), SLUG, old.key().id()));
    assertThat(opens(old.value())).isFalse();
  }

  @Test
  void a_key_survives_that_its_maker_leaves() {
    var created = created();

    people.disable(ada);

    assertThat(opens(created.value())).isTrue();
  }

  @Test
  void what_is_no_key_is_refused() {
    created();
    var other = new KeyValue(people.tokens.nextToken()).encoded();

    for (var sent : List.of("", "mrk_", "Bearer", other, other.substring(4), other + "x")) {
      assertThat(admit.admit(sent)).as(sent).isEqualTo(new AdmitCall.Result.Unknown());
    }
  }

  @Test
  void the_last_use_is_known_to_the_minute() {
    var value = created().value();
    var first = people.clock.instant();

    opens(value);
    people.clock.advance(Duration.ofSeconds(59));
    opens(value);
    assertThat(shown().getFirst().key().lastUsedAt()).contains(first);
    people.clock.advance(Duration.ofSeconds(1));
    opens(value);
    assertThat(shown().getFirst().key().lastUsedAt()).contains(people.clock.instant());
  }

  @Test
  void a_minutes_calls_are_counted_over_all_processes() {
    var value = created().value();
    var here = process();
    var there = process();

    long admitted =
        IntStream.range(0, 400)
            .boxed()
            .flatMap(_ -> List.of(here, there).stream())
            .filter(process -> process.admit(value.encoded()) instanceof AdmitCall.Result.Admitted)
            .count();

    assertThat(admitted).isEqualTo(ApiKey.CALLS_A_MINUTE);
    var limited = (AdmitCall.Result.Limited) here.admit(value.encoded());
    assertThat(limited.allowance().remaining()).isZero();
    assertThat(limited.allowance().untilReset()).isEqualTo(Duration.ofMinutes(1));
    people.clock.advance(Duration.ofMinutes(1));
    assertThat(opens(value)).isTrue();
  }

  @Test
  void what_remains_is_told_with_each_call() {
    var value = created().value();

    assertThat(remaining(value)).isEqualTo(599);
    assertThat(remaining(value)).isEqualTo(598);
  }

  private int remaining(KeyValue value) {
    return ((AdmitCall.Result.Admitted) admit.admit(value.encoded())).allowance().remaining();
  }

  private AdmitCall process() {
    return new AdmitCallUseCase(
        people.transactions,
        keys,
        companies,
        new CallAllowance(people.transactions, allowances, people.clock),
        people.clock);
  }

  private boolean opens(KeyValue value) {
    return admit.admit(value.encoded()) instanceof AdmitCall.Result.Admitted;
  }

  private Created created() {
    return (Created) create("Website");
  }

  private CreateApiKey.Result create(String name) {
    return create.create(new CreateApiKey.Command(ada.id(), SLUG, name, SCOPES));
  }

  private Rotated rotated(ApiKey key, Overlap overlap) {
    return (Rotated) rotate.rotate(new RotateApiKey.Command(ada.id(), SLUG, key.id(), overlap));
  }

  private List<ListApiKeys.Row> shown() {
    return ((ListApiKeys.Result.Found) list.list(new ListApiKeys.Query(ada.id(), SLUG))).rows();
  }
}
