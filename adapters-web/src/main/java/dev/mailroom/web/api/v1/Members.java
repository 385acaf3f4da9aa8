package dev.mailroom.web.api.v1;

import dev.mailroom.application.notification.FindMembers;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.web.api.ApiCall;
import dev.mailroom.web.api.ApiProblem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom an application means, among the members of its company. */
record Members(FindMembers find) {

  private static final String UNKNOWN = "is no member of this company";

  Optional<AccountId> one(ApiCall call, String person) {
    var query = new FindMembers.Query(call.caller().company().id(), List.of(person));
    return Optional.ofNullable(find.find(query).get(person));
  }

  /** Who is named in the body's field; throws where that is nobody. */
  AccountId named(ApiCall call, String field, String person) {
    return one(call, person).orElseThrow(() -> ApiCall.unprocessable(List.of(unknown(field))));
  }

  /** All who are named in the body's list, in its order; throws where one is nobody. */
  List<AccountId> allNamed(ApiCall call, String list, List<String> people) {
    var found = find.find(new FindMembers.Query(call.caller().company().id(), people));
    var faults = new ArrayList<Fault>();
    for (int i = 0; i < people.size(); i++) {
      if (!found.containsKey(people.get(i))) {
        faults.add(unknown(list + "/" + i));
      }
    }
    if (!faults.isEmpty()) {
      throw ApiCall.unprocessable(faults);
    }
    return people.stream().map(found::get).distinct().toList();
  }

  static Fault unknown(String pointer) {
    return new Fault(pointer, UNKNOWN);
  }
}
