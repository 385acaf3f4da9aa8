package dev.mailroom.web.company;

import dev.mailroom.application.company.ListPeople;
import dev.mailroom.web.http.Visit;
import java.util.Optional;

/** What another area shows above a company's members, by {@code invitations-part.ftlh}. */
public interface PeopleSection {

  /** Empty where there is nothing to show to this viewer. */
  Optional<Record> above(Visit visit, ListPeople.Result.Found found);
}
