package dev.mailroom.persistence.crypto;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A generated file, mode 600, one key a line, the newest first. */
public final class KeyFile implements KeySource {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path file;
  private final SecureRandom random = new SecureRandom();

  private KeyFile(Path file) {
    this.file = file;
  }

  /** The key file of a data folder, with a first key when there is no file yet. */
  public static KeyFile in(Path dataFolder) {
    KeyFile keys = new KeyFile(dataFolder.resolve("master-keys"));
    if (!Files.exists(keys.file)) {
      keys.write(List.of(MasterKey.generate(keys.random)));
    }
    return keys;
  }

  @Override
  public List<MasterKey> read() {
    try {
      List<MasterKey> keys =
          Files.readAllLines(file).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .map(MasterKey::parse)
              .toList();
      if (keys.isEmpty()) {
        throw new KeyProblem(file + " holds no key. Restore it from a backup.");
      }
      return keys;
    } catch (IOException e) {
      throw new KeyProblem("The master keys in %s cannot be read: %s".formatted(file, e), e);
    }
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public MasterKey rotate(Set<String> stillUsed) {
    List<MasterKey> keys = new ArrayList<>();
    keys.add(MasterKey.generate(random));
    read().stream().filter(key -> stillUsed.contains(key.id())).forEach(keys::add);
    write(keys);
    return keys.getFirst();
  }

  /** All at once, and on the disk before it counts: a key that is lost takes its data along. */
  private void write(List<MasterKey> keys) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    String text = keys.stream().map(MasterKey::encoded).collect(Collectors.joining("\n", "", "\n"));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(unfinished);
      Set<StandardOpenOption> mode =
          Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try (FileChannel channel = FileChannel.open(unfinished, mode, OWNER_ONLY);
          OutputStream out = Channels.newOutputStream(channel)) {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        channel.force(true);
      }
      Files.move(unfinished, file, ATOMIC_MOVE);
    } catch (IOException e) {
      throw new KeyProblem("The master keys cannot be kept in %s: %s".formatted(file, e), e);
    }
  }
}
