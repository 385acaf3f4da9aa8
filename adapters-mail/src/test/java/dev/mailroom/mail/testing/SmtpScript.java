package dev.mailroom.mail.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ScriptedSmtpServer} offers, demands and does wrong. Without more it takes any mail
 * in clear.
 */
public final class SmtpScript {

  private final List<String> extensions =
      new ArrayList<>(List.of("PIPELINING", "SIZE 10485760", "8BITMIME", "ENHANCEDSTATUSCODES"));
  private final Map<String, String> accounts = new ConcurrentHashMap<>();
  private final Map<Moment, Answer> always = new ConcurrentHashMap<>();
  private final Map<Moment, Queue<Answer>> once = new ConcurrentHashMap<>();
  private String mechanisms = "PLAIN LOGIN";
  private String[] protocols = {"TLSv1.3", "TLSv1.2"};
  private boolean logInRequired;
  private boolean lax;
  private boolean implicitTls;
  private @Nullable SSLContext tls;

  /** Knows this user, and offers AUTH. */
  public SmtpScript account(String username, String password) {
    accounts.put(username, password);
    return this;
  }

  /** The parameter of AUTH, {@code PLAIN LOGIN} unless said. */
  public SmtpScript mechanisms(String names) {
    mechanisms = names;
    return this;
  }

  /** Takes mail from those who logged in only. */
  public SmtpScript logInRequired() {
    logInRequired = true;
    return this;
  }

  public SmtpScript startTls(SSLContext context) {
    tls = context;
    return this;
  }

  public SmtpScript implicitTls(SSLContext context) {
    tls = context;
    implicitTls = true;
    return this;
  }

  public SmtpScript protocols(String... names) {
    protocols = names.clone();
    return this;
  }

  /** Offers one more thing in the EHLO reply, such as {@code SIZE 1000}, in place of its like. */
  public SmtpScript offering(String extension) {
    without(extension.split(" ", 2)[0]);
    extensions.add(extension);
    return this;
  }

  /** Does not offer this, which it would otherwise. */
  public SmtpScript without(String keyword) {
    extensions.removeIf(known -> known.split(" ", 2)[0].equals(keyword));
    return this;
  }

  /** Takes messages for nobody, which no sane server does. */
  public SmtpScript lax() {
    lax = true;
    return this;
  }

  /** Does this each time. */
  public SmtpScript on(Moment moment, Answer answer) {
    always.put(moment, answer);
    return this;
  }

  /** Does this the next time, over all connections; may be called while the server runs. */
  public SmtpScript once(Moment moment, Answer answer) {
    once.computeIfAbsent(moment, _ -> new ConcurrentLinkedQueue<>()).add(answer);
    return this;
  }

  Optional<Answer> next(Moment moment) {
    var queued = once.getOrDefault(moment, new ConcurrentLinkedQueue<>()).poll();
    return Optional.ofNullable(queued).or(() -> Optional.ofNullable(always.get(moment)));
  }

  List<String> extensions(boolean encrypted) {
    var offered = new ArrayList<>(extensions);
    if (tls != null && !encrypted) {
      offered.add("STARTTLS");
    }
    if (!accounts.isEmpty() && !mechanisms.isEmpty()) {
      offered.add("AUTH " + mechanisms);
    }
    return offered;
  }

  boolean knows(String username, String password) {
    return password.equals(accounts.get(username));
  }

  boolean isLogInRequired() {
    return logInRequired;
  }

  boolean isLax() {
    return lax;
  }

  boolean isImplicitTls() {
    return implicitTls;
  }

  SSLContext tls() {
    if (tls == null) {
      throw new IllegalStateException("STARTTLS without a certificate");
    }
    return tls;
  }

  String[] protocols() {
    return protocols.clone();
  }
}
