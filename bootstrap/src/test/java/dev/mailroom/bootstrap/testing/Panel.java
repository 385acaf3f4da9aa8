package dev.mailroom.bootstrap.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** The Admin Panel in the hands of an administrator. */
public final class Panel {

  public static final String EMAIL = "/admin/email";
  public static final String TEST = "/admin/email/test";

  private static final List<String> CHECKBOXES = List.of("ssl", "tls", "tls12", "tls13");

  private final Visitor administrator;

  public Panel(Visitor administrator) {
    this.administrator = administrator;
  }

  /** The fields of its form that lead to a server on this machine which insists on STARTTLS. */
  static Map<String, String> smtp(int port, String username, String password, String authority) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("notification-email", "no-reply@nexusdynamics.example");
    fields.put("sender-name", "Nexus Dynamics");
    fields.put("provider", "smtp");
    fields.put("host", "localhost");
    fields.put("port", String.valueOf(port));
    fields.put("username", username);
    fields.put("password", password);
    fields.put("tls", "true");
    fields.put("trusted-ca", authority);
    return fields;
  }

  /** Fills in Email Configuration and presses its button; boxes not named keep their state. */
  public Page save(Map<String, String> fields) {
    return administrator.submit(administrator.get(EMAIL), EMAIL, fields);
  }

  /** As {@link #save}, with none of the boxes ticked but those named. */
  public Page saveWithBoxes(Map<String, String> fields, String... ticked) {
    var form = administrator.get(EMAIL).form(EMAIL);
    CHECKBOXES.forEach(form::remove);
    form.putAll(fields);
    CHECKBOXES.forEach(form::remove);
    for (var box : ticked) {
      form.put(box, "true");
    }
    var answer = administrator.post(EMAIL, form);
    return answer.status() == 303 ? administrator.get(EMAIL) : answer;
  }

  /** Sends a test and waits for its end. */
  public Page test(String recipient, String subject, String body) {
    var started =
        administrator.submit(
            administrator.get(TEST),
            TEST,
            Map.of("recipient", recipient, "subject", subject, "body", body));
    return started.path().equals(TEST) ? started : over(started.path());
  }

  /** Presses a button of Email Configuration other than its own. */
  public Page press(String button, String value, Map<String, String> fields) {
    var pressed = new HashMap<>(fields);
    pressed.put(button, value);
    return administrator.submit(administrator.get(EMAIL), EMAIL, pressed);
  }

  private Page over(String path) {
    var page = new AtomicReference<>(administrator.get(path));
    Awaitility.await("the end of the test mail")
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> {
          page.set(administrator.get(path));
          return page.get().document().select(".verdict-ok, .verdict-bad").size() == 1;
        });
    return page.get();
  }
}
