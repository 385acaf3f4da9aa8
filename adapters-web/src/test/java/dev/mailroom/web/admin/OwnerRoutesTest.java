package dev.mailroom.web.admin;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.company.AppointOwner;
import dev.mailroom.application.company.ListPeople.Person;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnerRoutesTest {

  private static final Company QUILL =
      new Company(
          new CompanyId(Cast.uuid("quill")),
          new CompanyName("Quill <i>"),
          new Slug("quill"),
          Cast.NOW);
  private static final String PATH = "/admin/companies/" + QUILL.id().value() + "/owner";

  private final Vacant vacant = new Vacant();
  private TestSite site;

  /** Remembers what it was asked. */
  private static final class Vacant implements AppointOwner {
    private final List<Object> asked = new ArrayList<>();
    private List<Person> people = List.of(new Person(Cast.BEN, Role.ADMIN));
    private boolean exists = true;

    @Override
    public Optional<Vacancy> vacancy(Query query) {
      asked.add(query);
      return exists ? Optional.of(new Vacancy(QUILL, people)) : Optional.empty();
    }

    @Override
    public Result appoint(Command command) {
      asked.add(command);
      return exists ? new Result.Appointed() : new Result.NotFound();
    }
  }

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.appointOwner = vacant;
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void the_people_who_can_log_in_stand_to_be_chosen() {
    var page = open(PATH);

    assertThat(page.select("h1").text()).isEqualTo("Who is to own Quill <i>?");
    assertThat(page.select(".choice-name").eachText()).containsExactly(Cast.BEN.name().value());
    assertThat(page.select(".choice-text").text()).isEqualTo(Cast.BEN.email().value() + " · Admin");
    assertThat(page.select("input[type=search]")).isEmpty();
  }

  @Test
  void who_is_chosen_is_appointed() {
    var response = site.ada().submit(PATH, PATH, "person", id());

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/admin?tab=companies");
    assertThat(vacant.asked.getLast())
        .isEqualTo(new AppointOwner.Command(Cast.ADA.id(), QUILL.id(), Cast.BEN.id()));
  }

  @Test
  void nobody_chosen_is_told_beside_the_choice() {
    for (var person : List.of("", "nonsense")) {
      var response = site.ada().submit(PATH, PATH, "person", person);

      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(page(response).select("#person .error").text())
          .contains("Choose one of the people.");
      assertThat(page(response).select("#errors a").attr("href")).isEqualTo("#person");
    }
  }

  @Test
  void many_can_be_searched() {
    vacant.people = Collections.nCopies(AppointOwner.MOST_SHOWN, new Person(Cast.BEN, Role.MEMBER));
    assertThat(open(PATH).select("input[type=search]")).hasSize(1);

    vacant.people = List.of();
    var none = open(PATH + "?search=%20zed%20");

    assertThat(vacant.asked.getLast())
        .isEqualTo(new AppointOwner.Query(Cast.ADA.id(), QUILL.id(), "zed"));
    assertThat(none.select(".empty").text()).contains("Nobody found", "zed");
    assertThat(none.select("input[type=search]").val()).isEqualTo("zed");
  }

  @Test
  void where_nobody_can_log_in_it_says_what_to_do() {
    vacant.people = List.of();

    var page = open(PATH);

    assertThat(page.select(".empty").text()).contains("Nobody of its people can log in");
    assertThat(page.select(".empty a").attr("href")).isEqualTo("/admin?tab=accounts");
    assertThat(page.select("main form[method=post]")).isEmpty();
  }

  @Test
  void without_a_vacancy_there_is_no_such_page() {
    vacant.exists = false;

    assertThat(site.ada().get(PATH).statusCode()).isEqualTo(404);
    assertThat(site.ada().get("/admin/companies/nonsense/owner").statusCode()).isEqualTo(404);
    assertThat(site.ada().submit("/lobby", PATH, "person", id()).statusCode()).isEqualTo(404);
  }

  private static String id() {
    return Cast.BEN.id().value().toString();
  }

  private Document open(String path) {
    return page(site.ada().get(path));
  }
}
