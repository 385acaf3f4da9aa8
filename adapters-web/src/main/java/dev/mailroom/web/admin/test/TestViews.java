package dev.mailroom.web.admin.test;

import dev.mailroom.application.delivery.FollowTestEmail.Result.Progress;
import dev.mailroom.application.mailsettings.ViewEmailSettings;
import dev.mailroom.web.admin.Fact;
import dev.mailroom.web.admin.advice.Advisor;
import dev.mailroom.web.admin.advice.Through;
import dev.mailroom.web.admin.stages.Itinerary;
import dev.mailroom.web.admin.stages.StageRow;
import dev.mailroom.web.admin.stages.StageRows;
import dev.mailroom.web.admin.test.TestView.Share;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Shows how far a test is. */
final class TestViews {

  private final ViewEmailSettings settings;
  private final InstantSource clock;

  TestViews(ViewEmailSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  TestView of(Progress test) {
    var way = way(test.route());
    var stages = stages(test, way);
    return new TestView(
        test.email().toString(),
        Verdicts.of(test, way),
        List.of(
            new Fact("To", test.recipient().value()),
            new Fact("Subject", test.subject()),
            new Fact("Through", way.line())),
        stages,
        test.failure().map(failure -> Advisor.on(failure, way)),
        share(stages));
  }

  /** Which way mail would leave now, in one line; empty while it cannot. */
  String throughNow() {
    var view = settings.view();
    return view.complete() ? Through.of(view.form()).line() : "";
  }

  /** Port and security as they are set now, unless the test took another way then. */
  private Through way(String route) {
    var now = Through.of(settings.view().form());
    return now.routeLabel().equals(route) ? now : Through.label(route);
  }

  private List<StageRow> stages(Progress test, Through way) {
    var rows = new StageRows(test.stages(), Duration.between(test.queuedAt(), clock.instant()));
    return rows.upTo(Itinerary.ofMail(way));
  }

  private static Share share(List<StageRow> stages) {
    int done = (int) stages.stream().filter(stage -> stage.state().equals("done")).count();
    return new Share(done, Math.max(1, stages.size()));
  }
}
