package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.FollowTestEmail.Result.UnknownTest;
import dev.mailroom.application.delivery.port.TestProgress;
import dev.mailroom.domain.delivery.EmailId;

/** Reads what was noted of a test. */
public final class FollowTestEmailUseCase implements FollowTestEmail {

  private final TestProgress progress;

  public FollowTestEmailUseCase(TestProgress progress) {
    this.progress = progress;
  }

  @Override
  public Result follow(EmailId email) {
    return progress.find(email).<Result>map(found -> found).orElseGet(UnknownTest::new);
  }
}
