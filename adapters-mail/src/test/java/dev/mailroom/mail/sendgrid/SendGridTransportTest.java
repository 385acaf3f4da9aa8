package dev.mailroom.mail.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.delivery.Blame;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Header;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.mailsettings.Secret;
import dev.mailroom.domain.mailsettings.SendGridRoute;
import dev.mailroom.domain.mailsettings.Timeouts;
import dev.mailroom.domain.template.RenderedEmail;
import dev.mailroom.mail.testing.ApiAnswer;
import dev.mailroom.mail.testing.RecordedStages;
import dev.mailroom.mail.testing.ScriptedSmtpServer;
import dev.mailroom.mail.testing.SendGridStub;
import dev.mailroom.mail.testing.SmtpScript;
import dev.mailroom.mail.testing.TestAuthority;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SendGrid's API as it answers, and as it fails to. */
class SendGridTransportTest {

  private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");
  private static final String SENDER = "no-reply@nexus.example";

  private static final List<Header> HEADERS =
      List.of(
          new Header("List-Id", "<northwind.mail.nexus.example>"),
          new Header("List-Unsubscribe", "<https://mail.nexus.example/unsubscribe/abc>"),
          new Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
          new Header("References", "<1f2e@nexus.example>"));

  private final SendGridStub api = SendGridStub.start(SENDER);
  private final SendGridTransport transport = transportTo(api.base());
  private final RecordedStages stages = new RecordedStages();

  @AfterEach
  void close() {
    transport.close();
    api.close();
  }

  @Test
  void a_mail_is_accepted_with_sendgrids_own_id() throws Exception {
    var result = transport.send(route(SendGridStub.KEY), mail(), stages);

    var reply = new Reply(202, Optional.empty(), "Accepted, X-Message-Id: filter0001-1234");
    assertThat(result).isEqualTo(new TransportResult.Accepted(reply));
    assertThat(stages.entered())
        .containsExactly(Stage.RESOLVE, Stage.CONNECT, Stage.DATA, Stage.ACCEPT);
    assertThat(stages.completed()).isEqualTo(stages.entered());
    assertThat(stages.reply(Stage.ACCEPT)).isEqualTo(reply);
  }

  @Test
  void the_request_says_all_there_is_to_say() throws Exception {
    transport.send(route(SendGridStub.KEY), mail(), stages);

    var sent = new ObjectMapper().readTree(api.requests().getFirst().body());
    assertThat(sent.at("/from/email").asText()).isEqualTo(SENDER);
    assertThat(sent.at("/from/name").asText()).isEqualTo("Nexus Dynamics");
    assertThat(sent.at("/personalizations/0/to/0/email").asText()).isEqualTo("ada@example.com");
    assertThat(sent.at("/personalizations/0/custom_args/mailroom_id").asText())
        .isEqualTo(mail().id().toString());
    assertThat(sent.at("/subject").asText()).isEqualTo("Größe \" \n Bcc: x");
    assertThat(sent.at("/content/0/type").asText()).isEqualTo("text/plain");
    assertThat(sent.at("/content/1/value").asText()).isEqualTo("<p>Hello</p>");
    assertThat(sent.at("/headers/Content-Language").asText()).isEqualTo("de");
    assertThat(sent.at("/headers/Auto-Submitted").asText()).isEqualTo("auto-generated");
    assertThat(HEADERS)
        .allSatisfy(header ->
            assertThat(sent.at("/headers/" + header.name()).asText()).isEqualTo(header.value()));
    assertThat(sent.at("/headers")).hasSize(2 + HEADERS.size());
    assertThat(sent.at("/tracking_settings/click_tracking/enable").asBoolean(true)).isFalse();
    assertThat(sent.at("/tracking_settings/open_tracking/enable").asBoolean(true)).isFalse();
  }

  @Test
  void a_second_mail_uses_the_same_connection() {
    transport.send(route(SendGridStub.KEY), mail(), new RecordedStages());

    transport.send(route(SendGridStub.KEY), mail(), stages);

    assertThat(stages.entered()).containsExactly(Stage.DATA, Stage.ACCEPT);
  }

  @Test
  void an_unknown_key_is_the_routes_fault() {
    var failure = failure(transport.send(route("SG.wrong"), mail(), stages));

    assertThat(failure.stage()).isEqualTo(Stage.AUTHENTICATE);
    assertThat(failure.kind()).isEqualTo(FailureKind.AUTHENTICATION_FAILED);
    assertThat(failure.detail()).contains("401 The provided authorization grant is invalid");
    assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
  }

  @Test
  void a_sender_that_is_not_verified_is_the_routes_fault() {
    api.next(
        ApiAnswer.error(
            403, "The from address does not match a verified Sender Identity.", "from"));

    var failure = failure(transport.send(route(SendGridStub.KEY), mail(), stages));

    assertThat(failure.stage()).isEqualTo(Stage.SENDER);
    assertThat(failure.kind()).isEqualTo(FailureKind.SENDER_REFUSED);
    assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
  }

  @ParameterizedTest
  @CsvSource({
    "403, access forbidden, '', AUTHENTICATE, AUTHENTICATION_FAILED, ROUTE",
    "400, The from object must be provided, from.email, SENDER, SENDER_REFUSED, ROUTE",
    "400, Does not contain a valid address., personalizations.0.to.0.email, RECIPIENT,"
        + " RECIPIENT_REFUSED, MESSAGE",
    "400, The content value must be a string, content.0.value, ACCEPT, MESSAGE_REFUSED, MESSAGE",
    "413, Payload too large, '', ACCEPT, MESSAGE_TOO_LARGE, MESSAGE",
    "429, too many requests, '', ACCEPT, RATE_LIMITED, CIRCUMSTANCE",
    "401, Maximum credits exceeded, '', ACCEPT, RATE_LIMITED, CIRCUMSTANCE",
    "500, internal, '', ACCEPT, SERVICE_UNAVAILABLE, CIRCUMSTANCE",
    "503, unavailable, '', ACCEPT, SERVICE_UNAVAILABLE, CIRCUMSTANCE",
    "404, not found, '', ACCEPT, PROTOCOL_ERROR, CIRCUMSTANCE"
  })
  void every_status_has_its_meaning(
      int status, String message, String field, Stage stage, FailureKind kind, Blame blame) {
    api.next(ApiAnswer.error(status, message, field));

    var failure = failure(transport.send(route(SendGridStub.KEY), mail(), stages));

    assertThat(failure.stage()).isEqualTo(stage);
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(Blame.of(failure)).isEqualTo(blame);
    assertThat(failure.reply()).contains(new Reply(status, Optional.empty(), message));
  }

  @ParameterizedTest
  @CsvSource({
    "x-ratelimit-reset, 1795366890, 90",
    "X-RateLimit-Reset, 1795366000, 0",
    "retry-after, 30, 30",
    "Retry-After, 'Sun, 22 Nov 2026 17:02:00 GMT', 120",
    "Retry-After, 999999, 3600"
  })
  void a_rate_limit_says_how_long_to_wait(String header, String value, long seconds) {
    api.next(ApiAnswer.error(429, "too many requests").with(header, value));

    var failure = failure(transport.send(route(SendGridStub.KEY), mail(), stages));

    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "", "-1", "99999999999999999999"})
  void a_pause_nobody_can_read_is_none(String value) {
    api.next(ApiAnswer.error(429, "too many requests").with("Retry-After", value));

    var failure = failure(transport.send(route(SendGridStub.KEY), mail(), stages));

    assertThat(failure.retryAfter()).isEmpty();
  }

  @Test
  void an_answer_that_never_comes_leaves_the_outcome_unknown() {
    api.next(ApiAnswer.accepted().after(Duration.ofSeconds(5)));

    var failure = failure(transport.send(route(SendGridStub.KEY), mail(), stages));

    assertThat(failure.stage()).isEqualTo(Stage.ACCEPT);
    assertThat(failure.kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
    assertThat(Blame.of(failure)).isEqualTo(Blame.UNKNOWN_OUTCOME);
  }

  @Test
  void a_connection_cut_after_the_request_leaves_the_outcome_unknown() {
    api.next(ApiAnswer.hangUp());

    var failure = failure(transport.send(route(SendGridStub.KEY), mail(), stages));

    assertThat(failure.kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
    assertThat(api.requests()).hasSize(1);
  }

  @Test
  void an_api_that_refuses_connections_has_taken_nothing() throws Exception {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    try (var toNobody = transportTo(URI.create("http://localhost:" + free))) {

      var failure = failure(toNobody.send(route(SendGridStub.KEY), mail(), stages));

      assertThat(failure.stage()).isEqualTo(Stage.CONNECT);
      assertThat(failure.kind()).isEqualTo(FailureKind.CONNECTION_REFUSED);
      assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
    }
  }

  @Test
  void an_unknown_host_is_told_by_name_resolution() {
    try (var toNobody = transportTo(URI.create("https://api.nowhere.invalid"))) {

      var failure = failure(toNobody.send(route(SendGridStub.KEY), mail(), stages));

      assertThat(failure.stage()).isEqualTo(Stage.RESOLVE);
      assertThat(failure.kind()).isEqualTo(FailureKind.UNKNOWN_HOST);
    }
  }

  @Test
  void https_is_verified_and_shown() {
    var authority = new TestAuthority("Test Root");
    try (var secure = SendGridStub.startTls(SENDER, authority.server("localhost"));
        var trusting = new SendGridTransport(secure.base(), () -> NOW, authority::client);
        var usual = transportTo(secure.base())) {

      var accepted = trusting.send(route(SendGridStub.KEY), mail(), stages);
      var refused = failure(usual.send(route(SendGridStub.KEY), mail(), new RecordedStages()));

      assertThat(accepted).isInstanceOf(TransportResult.Accepted.class);
      assertThat(stages.detail(Stage.SECURE)).startsWith("TLSv1.3 TLS_").contains("for localhost");
      assertThat(refused.stage()).isEqualTo(Stage.SECURE);
      assertThat(refused.kind()).isEqualTo(FailureKind.CERTIFICATE_UNKNOWN_AUTHORITY);
      assertThat(secure.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "other.example, 0, 2, CERTIFICATE_WRONG_HOST",
    "localhost, -2, -1, CERTIFICATE_EXPIRED",
    "localhost, 1, 2, CERTIFICATE_NOT_YET_VALID"
  })
  void a_bad_certificate_is_told_apart(String name, int fromDays, int untilDays, FailureKind kind) {
    var authority = new TestAuthority("Test Root");
    var from = Instant.now().plus(Duration.ofDays(fromDays)).minusSeconds(60);
    var until = Instant.now().plus(Duration.ofDays(untilDays));
    try (var secure = SendGridStub.startTls(SENDER, authority.server(from, until, name));
        var trusting = new SendGridTransport(secure.base(), () -> NOW, authority::client)) {

      var failure = failure(trusting.send(route(SendGridStub.KEY), mail(), stages));

      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(secure.requests()).isEmpty();
    }
  }

  @Test
  void https_against_something_plain_is_told() {
    try (var plain = ScriptedSmtpServer.start(new SmtpScript());
        var secure = transportTo(URI.create("https://localhost:" + plain.port()))) {

      var failure = failure(secure.send(route(SendGridStub.KEY), mail(), stages));

      assertThat(failure.kind()).isEqualTo(FailureKind.TLS_ON_PLAIN_PORT);
    }
  }

  @Test
  void a_probe_asks_for_the_permission_and_sends_nothing() {
    var result = transport.probe(route(SendGridStub.KEY), stages);

    assertThat(result).isInstanceOf(TransportResult.Accepted.class);
    assertThat(stages.completed())
        .containsExactly(Stage.RESOLVE, Stage.CONNECT, Stage.AUTHENTICATE);
    assertThat(api.requests()).extracting("path").containsExactly("/v3/scopes");
  }

  @Test
  void a_probe_tells_a_key_that_may_not_send() {
    api.scopes("stats.read");

    var failure = failure(transport.probe(route(SendGridStub.KEY), stages));

    assertThat(failure.kind()).isEqualTo(FailureKind.AUTHENTICATION_FAILED);
    assertThat(failure.detail()).contains("no Mail Send permission");
    assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
  }

  @Test
  void a_probe_without_an_answer_is_a_time_out_and_nothing_is_unknown() {
    api.next(ApiAnswer.json(200, "{}").after(Duration.ofSeconds(5)));

    var failure = failure(transport.probe(route(SendGridStub.KEY), stages));

    assertThat(failure.stage()).isEqualTo(Stage.AUTHENTICATE);
    assertThat(failure.kind()).isEqualTo(FailureKind.READ_TIMEOUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://api.sendgrid.com", "ftp://localhost", "localhost:3000", "https:///v3"})
  void a_key_never_goes_to_another_machine_in_clear(String base) {
    assertThatThrownBy(() -> transportTo(URI.create(base)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://");
  }

  private static SendGridTransport transportTo(URI base) {
    return new SendGridTransport(base, InstantSource.fixed(NOW));
  }

  private static SendGridRoute route(String key) {
    return new SendGridRoute(
        Optional.of(new Secret(key)),
        new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1)));
  }

  private static OutgoingMessage mail() {
    var sender = Mailbox.of("Nexus Dynamics", EmailAddress.of(SENDER));
    var id = new EmailId(UUID.fromString("01926f4e-7c1a-7000-8000-000000000001"));
    return new OutgoingMessage(
        id,
        OutgoingMessage.messageId(id, sender),
        NOW,
        sender,
        EmailAddress.of("ada@example.com"),
        new RenderedEmail(Locale.GERMAN, "Größe \" \n Bcc: x", "Hello", "<p>Hello</p>"),
        HEADERS);
  }

  private static TransportFailure failure(TransportResult result) {
    assertThat(result).isInstanceOf(TransportResult.NotAccepted.class);
    return ((TransportResult.NotAccepted) result).failure();
  }
}
