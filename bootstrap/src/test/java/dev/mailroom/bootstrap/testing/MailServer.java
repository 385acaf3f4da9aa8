package dev.mailroom.bootstrap.testing;

import dev.mailroom.mail.testing.ScriptedSmtpServer;
import dev.mailroom.mail.testing.SmtpScript;
import dev.mailroom.mail.testing.TestAuthority;
import java.util.List;
import java.util.Map;

/** An SMTP server that insists on STARTTLS and a log-in, and its inboxes. */
public final class MailServer implements Inboxes, AutoCloseable {

  public static final String USERNAME = "postmaster@nexusdynamics.example";

  private final TestAuthority authority;
  private final String password;
  private final ScriptedSmtpServer server;

  private MailServer(String password, TestAuthority authority, SmtpScript script) {
    this.password = password;
    this.authority = authority;
    this.server = ScriptedSmtpServer.start(script);
  }

  public static MailServer start(String password) {
    var authority = new TestAuthority("Nexus Dynamics Test CA");
    var script =
        new SmtpScript()
            .account(USERNAME, password)
            .logInRequired()
            .startTls(authority.server("localhost"));
    return new MailServer(password, authority, script);
  }

  /** A relay on this machine: no TLS, no log-in. */
  public static MailServer relay() {
    return new MailServer("", new TestAuthority("of nobody"), new SmtpScript());
  }

  public int port() {
    return server.port();
  }

  /** The certificate of its authority, as an administrator pastes it. */
  public String authority() {
    return authority.pem();
  }

  /** What it does may be changed while it runs. */
  public SmtpScript script() {
    return server.script();
  }

  /** Drops every connection, as a server does that restarts. */
  public void hangUp() {
    server.hangUp();
  }

  /** The fields of the panel's form that lead here. */
  public Map<String, String> settings() {
    return Panel.smtp(port(), USERNAME, password, authority.pem());
  }

  @Override
  public List<Letter> letters() {
    return server.mails().stream().map(Letter::read).toList();
  }

  /** Every byte that anybody on the way could read. */
  public String inClear() {
    return server.inClear();
  }

  public List<String> commands() {
    return server.commands();
  }

  @Override
  public void close() {
    server.close();
  }
}
