package dev.mailroom.persistence.postgres;

import com.sun.security.auth.module.UnixSystem;
import dev.mailroom.persistence.DatabaseUnavailable;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.stream.Stream;

/**
 * How commands are prefixed so that the server does not run as root, which PostgreSQL refuses.
 *
 * <p>An ordinary user needs nothing. Root first tries an empty user namespace, in which files keep
 * their owner; where the kernel or a container forbids that, the folder is given to an ordinary
 * user.
 */
record ServerAccount(List<String> prefix) {
  /** A group that owns nothing; the number of the user may be that of some other group. */
  private static final int NO_GROUP = 65534;

  private static final List<String> CANDIDATES = List.of("postgres", "nobody");

  static ServerAccount choose(Path folder, Path cluster) throws IOException {
    if (new UnixSystem().getUid() != 0) {
      return new ServerAccount(List.of());
    }
    if (Files.exists(cluster) && owner(cluster) != 0) {
      return as(owner(cluster));
    }
    ServerAccount namespace = new ServerAccount(List.of("unshare", "-U", "--"));
    return namespace.canReach(folder) ? namespace : givenAway(folder);
  }

  /** Hands the folder with all that is in it to an ordinary user, who then runs the server. */
  static ServerAccount givenAway(Path folder) throws IOException {
    UserPrincipal user = ordinaryUser();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.getFileAttributeView(file, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            .setOwner(user);
      }
    }
    ServerAccount account = as(owner(folder));
    if (!account.canReach(folder)) {
      throw new DatabaseUnavailable(
          ("PostgreSQL does not run as root, and the user %s cannot enter %s. Start Mailroom as an"
                  + " ordinary user, move the data folder (MAILROOM_DATA_DIR) to where every user"
                  + " may enter, or set DATABASE_URL.")
              .formatted(user.getName(), folder));
    }
    return account;
  }

  private static ServerAccount as(int uid) {
    return new ServerAccount(
        List.of("setpriv", "--reuid=" + uid, "--regid=" + NO_GROUP, "--clear-groups", "--"));
  }

  private boolean canReach(Path folder) {
    return new Commands(this, folder).succeeds("test", "-w", folder.toString());
  }

  private static int owner(Path file) throws IOException {
    return (Integer) Files.getAttribute(file, "unix:uid");
  }

  private static UserPrincipal ordinaryUser() throws IOException {
    UserPrincipalLookupService users = FileSystems.getDefault().getUserPrincipalLookupService();
    for (String name : CANDIDATES) {
      try {
        return users.lookupPrincipalByName(name);
      } catch (UserPrincipalNotFoundException _) {
        // not every system has both
      }
    }
    throw new DatabaseUnavailable(
        "PostgreSQL does not run as root. Start Mailroom as an ordinary user, or set DATABASE_URL.");
  }
}
