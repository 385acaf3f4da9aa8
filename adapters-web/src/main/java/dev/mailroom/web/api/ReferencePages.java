package dev.mailroom.web.api;

import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** How to use the API: {@code /api} for people, {@code /api/openapi.yaml} for their tools. */
public final class ReferencePages implements RouteGroup {

  private static final String DOCUMENT = "openapi.yaml";
  private static final byte[] BYTES = document();

  private final Reference reference;

  /** {@code baseUrl} as applications call this site. */
  public ReferencePages(String baseUrl) {
    this.reference = Reference.of(baseUrl + ApiRoutes.ROOT);
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/api", _ -> Answer.page("api/reference.ftlh", reference))
        .get("/api/" + DOCUMENT, _ -> Answer.bytes("application/yaml", BYTES));
  }

  private static byte[] document() {
    try (var stream = ReferencePages.class.getResourceAsStream(DOCUMENT)) {
      return Objects.requireNonNull(stream, DOCUMENT).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
