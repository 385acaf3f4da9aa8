package dev.mailroom.web.api.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mailroom.application.invitation.InvitePeople;
import dev.mailroom.application.invitation.InvitePeople.Asked;
import dev.mailroom.application.invitation.InvitePeople.Guests;
import dev.mailroom.application.invitation.InvitePeople.Result.Invalid;
import dev.mailroom.application.invitation.InvitePeople.Result.Invited;
import dev.mailroom.application.invitation.InvitePeople.Result.KeyReused;
import dev.mailroom.application.invitation.InvitePeople.Result.Nobody;
import dev.mailroom.application.invitation.InvitePeople.Result.NotFound;
import dev.mailroom.application.invitation.InvitePeople.Result.TooMany;
import dev.mailroom.application.invitation.InvitePeople.WrongLine;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.invitation.InviteeLine;
import dev.mailroom.domain.invitation.LineProblem;
import dev.mailroom.domain.invitation.PersonalMessage;
import dev.mailroom.web.api.ApiAnswer;
import dev.mailroom.web.api.ApiCall;
import dev.mailroom.web.api.ApiProblem;
import dev.mailroom.web.api.ApiProblem.Fault;
import dev.mailroom.web.api.ApiProblem.Kind;
import dev.mailroom.web.api.ApiRoutes;
import dev.mailroom.web.api.ApiRoutes.Operation;
import dev.mailroom.web.api.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code POST /invitations}: asks people into the key's company, in the name of the key's maker,
 * who must still have the right to.
 */
public final class InvitationApi implements ApiRoutes.Group {

  private final InvitePeople invite;

  public InvitationApi(InvitePeople invite) {
    this.invite = invite;
  }

  @Override
  public void addTo(ApiRoutes routes) {
    routes.on("POST", "/invitations", Operation.writing(Scope.INVITATIONS_WRITE, this::invite));
  }

  private record Sent(List<Guests.One> people, String message) {}

  private ApiAnswer invite(ApiCall call) {
    var sent = call.read(InvitationApi::sent);
    var command =
        new InvitePeople.Command(
            call.caller().key().origin().maker(),
            call.caller().company().slug().value(),
            new Guests.These(sent.people()),
            sent.message(),
            call.key());
    return switch (invite.invite(command)) {
      case Invited(var asked, var before) -> ApiAnswer.accepted(json(asked)).replayed(before);
      case Invalid invalid -> throw ApiCall.unprocessable(faults(invalid));
      case KeyReused() -> throw ApiProblem.keyReused();
      case NotFound(), Nobody(), TooMany _ ->
          throw ApiProblem.of(
              Kind.NOT_ALLOWED,
              "Whoever made this key may no longer invite people. Make a new key.");
    };
  }

  private static Sent sent(JsonFields fields) {
    return new Sent(
        fields.objects("people", InvitePeople.MAX_LINES).stream()
            .map(InvitationApi::person)
            .toList(),
        fields.optionalText("message").orElse(""));
  }

  private static Guests.One person(JsonFields fields) {
    return new Guests.One(
        fields.text("email"),
        fields.optionalText("name").orElse(""),
        fields.choice("role", Role.MEMBER, InviteeLine::role, "owner, admin, member, guest"));
  }

  private static ObjectNode json(List<Asked> asked) {
    var node = ApiJson.object();
    var all = node.putArray("invitations");
    for (var one : asked) {
      var person = one.person();
      var item =
          all.addObject()
              .put("id", one.id().value().toString())
              .put("address", person.email().value())
              .put("role", person.role().name().toLowerCase(Locale.ROOT))
              .put("email", one.email().value().toString());
      person.name().map(PersonName::value).ifPresent(name -> item.put("name", name));
    }
    return node;
  }

  private static List<Fault> faults(Invalid invalid) {
    var faults = new ArrayList<Fault>();
    invalid.lines().forEach(line -> faults.add(fault(line)));
    invalid.message().map(InvitationApi::fault).ifPresent(faults::add);
    return faults;
  }

  private static Fault fault(WrongLine line) {
    var field =
        switch (line.problem()) {
          case NOT_A_NAME -> "name";
          case UNKNOWN_ROLE, ROLE_NOT_YOURS_TO_GIVE -> "role";
          case NOT_AN_ADDRESS, SEVERAL_ADDRESSES, TWICE, MEMBER_ALREADY, INVITED_ALREADY -> "email";
        };
    return new Fault("/people/" + (line.number() - 1) + "/" + field, words(line.problem()));
  }

  private static String words(LineProblem problem) {
    return switch (problem) {
      case NOT_AN_ADDRESS, SEVERAL_ADDRESSES -> "must be one email address";
      case NOT_A_NAME -> "must be one line of ordinary text without a web address";
      case UNKNOWN_ROLE -> "must be one of owner, admin, member, guest";
      case TWICE -> "stands earlier in the list already";
      case MEMBER_ALREADY -> "is a member already";
      case INVITED_ALREADY -> "has an open invitation already";
      case ROLE_NOT_YOURS_TO_GIVE -> "is above what the maker of the key may give";
    };
  }

  private static Fault fault(PersonalMessage.Problem problem) {
    var words =
        switch (problem) {
          case TOO_LONG -> "must have at most " + PersonalMessage.MAX_LENGTH + " characters";
          case HAS_LINK -> "must have no web address";
          case HAS_CONTROL_CHARACTERS -> "must be ordinary text with line breaks";
        };
    return new Fault("/message", words);
  }
}
