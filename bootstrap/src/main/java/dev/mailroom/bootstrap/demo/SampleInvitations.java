package dev.mailroom.bootstrap.demo;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.invitation.AcceptInvitation;
import dev.mailroom.application.invitation.AcceptInvitation.Person;
import dev.mailroom.application.invitation.InvitePeople;
import dev.mailroom.application.invitation.InvitePeople.Guests;
import dev.mailroom.application.invitation.ListInvitations;
import dev.mailroom.application.invitation.RevokeInvitation;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.web.WebUseCases.OfInvitation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Invitations in each of their states, made by the use cases themselves as on the days before.
 * Their mails go out now.
 */
public final class SampleInvitations {

  private static final String NEXUS = "nexus-dynamics";
  private static final String HARBOUR = "harbour-lane";

  private final Accounts accounts;
  private final RecentTokens tokens;
  private final InstantSource clock;
  private final Function<InstantSource, OfInvitation> useCases;

  /** {@code useCases}: as they are at a moment; they draw their links from {@code tokens}. */
  public SampleInvitations(
      Accounts accounts,
      RecentTokens tokens,
      InstantSource clock,
      Function<InstantSource, OfInvitation> useCases) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.clock = clock;
    this.useCases = useCases;
  }

  /** Adds them once the people of {@link SampleSite} are there. */
  public void addAll() {
    var ada = idOf(SampleSite.ADMINISTRATOR);
    invite(days(9), ada, NEXUS, "Sana Rao, sana.rao@contractor.example, guest");
    invite(days(8), ada, NEXUS, "Dana Flores, dana.flores@nexusdynamics.example");
    join(days(7), tokens.last(), "Dana Flores");
    invite(days(6), ada, NEXUS, "Mika Sato, mika.sato@partner.example, guest");
    invite(days(3), ada, NEXUS, "lou@contractor.example, admin");
    revoke(days(2), ada, "lou@contractor.example");
    invite(days(1), ada, NEXUS, "Jo Mercer, jo.mercer" + Reception.REFUSED);
    invite(Duration.ofHours(1), ada, NEXUS, "Theo Winter, theo.winter" + Reception.BUSY);
    invite(Duration.ZERO, ada, NEXUS, "Noor Haddad, noor.haddad@partner.example, admin");
    var ingrid = idOf(EmailAddress.of("ingrid@harbourlane.example"));
    invite(Duration.ZERO, ingrid, HARBOUR, "Ben Okafor, " + SampleSite.PERSON.value());
  }

  private void invite(Duration ago, AccountId by, String company, String line) {
    var command = new InvitePeople.Command(by, company, new Guests.Many(line, Role.MEMBER), "");
    expect(InvitePeople.Result.Invited.class, at(ago).invite().invite(command));
  }

  private void join(Duration ago, SecretToken token, String name) {
    var person = new Person.New(name, new Password(SampleSite.PASSWORD));
    var command = new AcceptInvitation.Command(token.encoded(), person);
    expect(AcceptInvitation.Result.Joined.class, at(ago).accept().accept(command));
  }

  private void revoke(Duration ago, AccountId by, String email) {
    var query = new ListInvitations.Query(by, NEXUS, Optional.empty(), email, Optional.empty());
    var found = expect(ListInvitations.Result.Found.class, at(ago).list().list(query));
    var invitation = found.rows().getFirst().invitation().id();
    var command = new RevokeInvitation.Command(by, NEXUS, invitation);
    expect(RevokeInvitation.Result.Revoked.class, at(ago).revoke().revoke(command));
  }

  private OfInvitation at(Duration ago) {
    return useCases.apply(InstantSource.fixed(clock.instant().minus(ago)));
  }

  private AccountId idOf(EmailAddress email) {
    return accounts.findByEmail(email).orElseThrow().id();
  }

  private static Duration days(int number) {
    return Duration.ofDays(number);
  }

  private static <T> T expect(Class<T> wanted, Object result) {
    if (!wanted.isInstance(result)) {
      throw new IllegalStateException("the sample data is at odds with the rules: " + result);
    }
    return wanted.cast(result);
  }
}
