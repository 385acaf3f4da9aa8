package dev.mailroom.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Crowd;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.Role;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemberChangesTest {

  private final Acme acme = new Acme();
  private final Account ada = acme.ada;
  private final Account ben = acme.with("Ben", Role.MEMBER);
  private final Account cy = acme.outsider("Cy");

  @Test
  void a_changed_role_is_told_and_remembered() {
    assertThat(acme.change(ada, ben, Role.ADMIN)).isEqualTo(new ChangeMemberRole.Result.Changed());

    assertThat(acme.role(ben)).contains(Role.ADMIN);
    assertThat(acme.notices.said()).containsExactly("Ben: member to admin at Acme by Ada Lovelace");
    var entry = acme.people.audit.entries().getFirst();
    assertThat(entry.action()).isEqualTo(AuditAction.MEMBER_ROLE_CHANGED);
    assertThat(entry.actor()).contains(ada.id().value());
    assertThat(entry.subject()).contains(ben.id().value());
    assertThat(entry.fields())
        .containsExactly("company " + acme.company.id().value(), "member to admin");
  }

  @Test
  void the_role_somebody_has_already_is_no_change() {
    assertThat(acme.change(ada, ben, Role.MEMBER)).isEqualTo(new ChangeMemberRole.Result.Changed());

    nothingHappened();
  }

  @ParameterizedTest
  @EnumSource(names = {"MEMBER", "GUEST"})
  void members_and_guests_change_nobody(Role role) {
    var dan = acme.with("Dan", role);

    assertThat(acme.change(dan, ben, Role.GUEST)).isEqualTo(new ChangeMemberRole.Result.NotFound());
    assertThat(acme.change(dan, dan, Role.OWNER)).isEqualTo(new ChangeMemberRole.Result.NotFound());
    assertThat(acme.remove(dan, ben)).isEqualTo(new RemoveMember.Result.NotFound());
    nothingHappened();
  }

  @Test
  void an_admin_changes_everybody_but_owners_and_makes_none() {
    var admin = acme.with("Dan", Role.ADMIN);

    assertThat(acme.change(admin, ada, Role.MEMBER))
        .isEqualTo(new ChangeMemberRole.Result.NotFound());
    assertThat(acme.remove(admin, ada)).isEqualTo(new RemoveMember.Result.NotFound());
    assertThat(acme.change(admin, ben, Role.OWNER))
        .isEqualTo(new ChangeMemberRole.Result.NotFound());
    nothingHappened();
    assertThat(acme.change(admin, ben, Role.ADMIN))
        .isEqualTo(new ChangeMemberRole.Result.Changed());
  }

  @Test
  void outsiders_and_disabled_owners_change_nobody() {
    var eve = acme.with("Eve", Role.OWNER);
    acme.people.disable(eve);

    for (var actor : List.of(cy, eve)) {
      assertThat(acme.change(actor, ben, Role.GUEST))
          .isEqualTo(new ChangeMemberRole.Result.NotFound());
      assertThat(acme.remove(actor, ben)).isEqualTo(new RemoveMember.Result.NotFound());
      assertThat(acme.restore(actor, ben)).isEqualTo(new RestoreMember.Result.NotFound());
      assertThat(acme.leave(actor)).isEqualTo(new LeaveCompany.Result.NotFound());
    }
    nothingHappened();
  }

  @Test
  void people_of_other_companies_are_not_found() {
    acme.join(acme.add("Bolt"), cy, Role.MEMBER);

    assertThat(acme.change(ada, cy, Role.GUEST)).isEqualTo(new ChangeMemberRole.Result.NotFound());
    assertThat(acme.remove(ada, cy)).isEqualTo(new RemoveMember.Result.NotFound());
    nothingHappened();
  }

  @Test
  void the_last_owner_stays() {
    var eve = acme.with("Eve", Role.OWNER);
    acme.people.disable(eve);

    assertThat(acme.change(ada, ada, Role.ADMIN))
        .isEqualTo(new ChangeMemberRole.Result.LastOwner());
    assertThat(acme.leave(ada)).isEqualTo(new LeaveCompany.Result.LastOwner());
    nothingHappened();
    assertThat(acme.role(ada)).contains(Role.OWNER);
  }

  @Test
  void an_owner_who_cannot_log_in_may_go() {
    var eve = acme.with("Eve", Role.OWNER);
    acme.people.disable(eve);

    assertThat(acme.remove(ada, eve)).isEqualTo(new RemoveMember.Result.Removed());
  }

  @Test
  void two_owners_who_demote_each_other_at_once_leave_one() {
    var eve = acme.with("Eve", Role.OWNER);
    var turn = new AtomicInteger();

    Crowd.of(
        2,
        () ->
            turn.getAndIncrement() == 0
                ? acme.change(ada, eve, Role.MEMBER)
                : acme.change(eve, ada, Role.MEMBER));

    assertThat(acme.members.countOwners(acme.company.id())).isEqualTo(1);
    assertThat(acme.notices.said()).hasSize(1);
  }

  @Test
  void who_was_removed_hears_it_and_can_be_restored() {
    assertThat(acme.remove(ada, ben)).isEqualTo(new RemoveMember.Result.Removed());
    assertThat(acme.role(ben)).isEmpty();

    assertThat(acme.restore(ada, ben)).isEqualTo(new RestoreMember.Result.Restored());

    assertThat(acme.role(ben)).contains(Role.MEMBER);
    assertThat(acme.notices.said())
        .containsExactly(
            "Ben: removed at Acme by Ada Lovelace", "Ben: added as member at Acme by Ada Lovelace");
    assertThat(acme.people.audit.actions())
        .containsExactly(AuditAction.MEMBER_REMOVED, AuditAction.MEMBER_RESTORED);
    assertThat(acme.restore(ada, ben)).isEqualTo(new RestoreMember.Result.NotFound());
  }

  @Test
  void only_an_owner_restores_an_owner() {
    var admin = acme.with("Dan", Role.ADMIN);
    var eve = acme.with("Eve", Role.OWNER);
    acme.remove(ada, eve);

    assertThat(acme.restore(admin, eve)).isEqualTo(new RestoreMember.Result.NotFound());
    assertThat(acme.restore(ada, eve)).isEqualTo(new RestoreMember.Result.Restored());
  }

  @Test
  void nobody_removes_oneself() {
    var eve = acme.with("Eve", Role.OWNER);

    assertThat(acme.remove(eve, eve)).isEqualTo(new RemoveMember.Result.NotFound());
  }

  @Test
  void who_left_cannot_be_brought_back() {
    assertThat(acme.leave(ben)).isEqualTo(new LeaveCompany.Result.Left());

    assertThat(acme.role(ben)).isEmpty();
    assertThat(acme.restore(ada, ben)).isEqualTo(new RestoreMember.Result.NotFound());
    assertThat(acme.people.audit.actions()).containsExactly(AuditAction.MEMBER_LEFT);
    assertThat(acme.leave(ben)).isEqualTo(new LeaveCompany.Result.NotFound());
  }

  private void nothingHappened() {
    assertThat(acme.notices.said()).isEmpty();
    assertThat(acme.people.audit.actions()).isEmpty();
  }
}
