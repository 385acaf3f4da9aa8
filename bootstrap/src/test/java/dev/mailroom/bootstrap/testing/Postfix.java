package dev.mailroom.bootstrap.testing;

import dev.mailroom.mail.testing.ReceivedMail;
import dev.mailroom.mail.testing.TestAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Debian's postfix, started for a test on loopback with files of its own: it insists on STARTTLS
 * before a log-in and on a log-in before mail, and delivers to Maildirs.
 */
public final class Postfix implements Inboxes, AutoCloseable {

  public static final String WHAT_IT_NEEDS =
      "needs root, and postfix, sasl2-bin and libsasl2-modules of Debian";

  private static final Path POSTFIX = Path.of("/usr/sbin/postfix");
  private static final Path SASLPASSWD = Path.of("/usr/sbin/saslpasswd2");
  private static final String DOMAIN = "nexusdynamics.example";
  private static final String USER = "postmaster";

  private final TestAuthority authority = new TestAuthority("Nexus Dynamics Test CA");
  private final int port = freePort();
  private final String password;
  private final List<String> mailboxes;
  private final PostfixFolder folder;

  private Postfix(String password, List<String> mailboxes) throws IOException {
    this.password = password;
    this.mailboxes = mailboxes;
    this.folder = PostfixFolder.create(port, DOMAIN, authority.serverPem("localhost"), mailboxes);
  }

  /** Whether this machine can run one: it changes users, so only root can start it. */
  public static boolean isAvailable() {
    return Files.isExecutable(POSTFIX)
        && Files.isExecutable(SASLPASSWD)
        && "root".equals(System.getProperty("user.name"));
  }

  /** Starts it with these addresses, all of one domain, as its only mailboxes. */
  public static Postfix start(String password, String... mailboxes) {
    try {
      var postfix = new Postfix(password, List.of(mailboxes));
      postfix.begin();
      return postfix;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fields of the panel's form that lead here. */
  public Map<String, String> settings() {
    return Panel.smtp(port, USER + "@" + DOMAIN, password, authority.pem());
  }

  @Override
  public List<Letter> letters() {
    return mailboxes.stream().flatMap(this::lettersIn).toList();
  }

  @Override
  public void close() {
    try {
      postfix("stop");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Folders.delete(folder.root());
    }
  }

  private void begin() throws IOException {
    run(
        password,
        SASLPASSWD.toString(),
        "-p",
        "-c",
        "-f",
        folder.users().toString(),
        "-u",
        DOMAIN,
        USER);
    folder.letPostfixReadUsers();
    postfix("start");
  }

  private void postfix(String verb) throws IOException {
    run("", POSTFIX.toString(), "-c", folder.configuration().toString(), verb);
  }

  /** Not through a pipe: the daemons it starts would hold that open. */
  private void run(String input, String... command) throws IOException {
    var said = Files.createTempFile(folder.root(), "said-", ".txt");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try (var stdin = process.outputWriter()) {
      stdin.write(input);
    }
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + ": " + Files.readString(said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Stream<Letter> lettersIn(String mailbox) {
    try {
      return folder.delivered(mailbox).stream()
          .sorted(Comparator.comparing(Postfix::deliveredAt))
          .map(file -> Letter.read(new ReceivedMail("", List.of(mailbox), source(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant deliveredAt(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String source(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
