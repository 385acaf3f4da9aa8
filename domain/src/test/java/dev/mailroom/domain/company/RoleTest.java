package dev.mailroom.domain.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void an_owner_grants_and_touches_every_role() {
    assertThat(Role.values()).allMatch(Role.OWNER::mayGrant).allMatch(Role.OWNER::mayTouch);
  }

  @Test
  void an_admin_grants_and_touches_all_but_owners() {
    assertThat(Arrays.stream(Role.values()).filter(Role.ADMIN::mayGrant))
        .containsExactly(Role.ADMIN, Role.MEMBER, Role.GUEST);
    assertThat(Role.ADMIN.grants()).containsExactly(Role.ADMIN, Role.MEMBER, Role.GUEST);
    assertThat(Role.ADMIN.mayTouch(Role.OWNER)).isFalse();
  }

  @Test
  void members_and_guests_grant_and_touch_nothing() {
    for (var role : new Role[] {Role.MEMBER, Role.GUEST}) {
      assertThat(role.managesPeople()).isFalse();
      assertThat(Role.values()).noneMatch(role::mayGrant).noneMatch(role::mayTouch);
    }
  }
}
