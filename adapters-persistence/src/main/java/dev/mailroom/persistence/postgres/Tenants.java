package dev.mailroom.persistence.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.mailroom.persistence.DatabaseUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/**
 * Counts the processes that use one server, by file locks, which a killed process cannot keep.
 *
 * <p>The door is locked while somebody comes or goes; everybody inside holds the same shared lock.
 */
final class Tenants implements AutoCloseable {
  private final FileChannel door;
  private final FileChannel room;

  private Tenants(FileChannel door, FileChannel room) {
    this.door = door;
    this.room = room;
  }

  static Tenants of(Path folder) throws IOException {
    return new Tenants(open(folder.resolve("door.lock")), open(folder.resolve("room.lock")));
  }

  /** Waits until nobody else comes or goes; closing the lock opens the door again. */
  FileLock lockDoor() throws IOException {
    try {
      return door.lock();
    } catch (OverlappingFileLockException e) {
      throw new DatabaseUnavailable("This process has opened the same data folder already.", e);
    }
  }

  /** Takes a place among those who use the server. Call it with the door locked. */
  FileLock enter() throws IOException {
    try {
      return room.lock(0, Long.MAX_VALUE, true);
    } catch (OverlappingFileLockException e) {
      throw new DatabaseUnavailable("This process has opened the same data folder already.", e);
    }
  }

  /** Leaves; true when the room is empty then. Call it with the door locked. */
  boolean leave(FileLock place) throws IOException {
    place.release();
    try (FileLock alone = room.tryLock()) {
      return alone != null;
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    room.close();
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, READ, WRITE, CREATE);
  }
}
