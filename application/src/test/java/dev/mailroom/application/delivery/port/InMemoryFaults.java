package dev.mailroom.application.delivery.port;

import dev.mailroom.domain.delivery.EmailId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@link Faults} that a test can read. */
public final class InMemoryFaults implements Faults {

  private final List<String> told = new CopyOnWriteArrayList<>();

  @Override
  public void failed(String activity, Throwable fault) {
    told.add("failed: " + activity);
  }

  @Override
  public void recovered(String activity) {
    told.add("recovered: " + activity);
  }

  @Override
  public void crashed(EmailId email, Throwable fault) {
    told.add("crashed: " + fault.getClass().getSimpleName());
  }

  public List<String> told() {
    return List.copyOf(told);
  }
}
