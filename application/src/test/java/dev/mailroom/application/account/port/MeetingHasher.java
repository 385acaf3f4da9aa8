package dev.mailroom.application.account.port;

import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordHash;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hashes once so many callers have come, so that none has written what the others looked at. */
public final class MeetingHasher implements PasswordHasher {

  private final PasswordHasher hasher;
  private final CyclicBarrier meeting;

  public MeetingHasher(PasswordHasher hasher, int callers) {
    this.hasher = hasher;
    this.meeting = new CyclicBarrier(callers);
  }

  @Override
  public PasswordHash hash(Password password) {
    try {
      meeting.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("not all came", e);
    }
    return hasher.hash(password);
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return hasher.matches(password, hash);
  }

  @Override
  public PasswordHash decoy() {
    return hasher.decoy();
  }
}
