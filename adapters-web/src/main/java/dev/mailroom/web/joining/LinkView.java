package dev.mailroom.web.joining;

import dev.mailroom.application.joining.ViewJoining.Shown;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.web.words.Times;
import dev.mailroom.web.words.Words;
import java.util.List;

/**
 * A company's invite link as its managers see it.
 *
 * @param badge a state as the badge component knows it, and {@code word} beside it
 * @param note what it does, or what to do about it
 */
public record LinkView(String url, String badge, String word, String note, List<Fact> facts) {

  /** One line about it. */
  public record Fact(String label, String value) {}

  private record Said(String badge, String word, String note) {}

  static LinkView of(Shown shown, Times times) {
    var said = said(shown);
    return new LinkView(shown.url(), said.badge(), said.word(), said.note(), facts(shown, times));
  }

  private static Said said(Shown shown) {
    return switch (shown.standing()) {
      case OPEN ->
          shown.maker().isPresent()
              ? new Said("ok", "On", "Whoever has this link can join by it, on the terms below.")
              : new Said(
                  "warn",
                  "Stopped",
                  "Whoever answered for it may not let people in any more. Save it, and you answer"
                      + " for it.");
      case EXPIRED ->
          new Said("idle", "Expired", "Its last day is over. With a later one it works again.");
      case USED_UP ->
          new Said("idle", "Used up", "Allow more uses, or regenerate it: then it counts anew.");
      case CLOSED -> new Said("idle", "Off", "It no longer works.");
    };
  }

  private static List<Fact> facts(Shown shown, Times times) {
    var usage = shown.link().usage();
    return List.of(
        new Fact("Used", uses(shown.link())),
        new Fact("Last used", usage.lastAt().map(times::ago).orElse("Never")),
        new Fact("Answers for it", shown.maker().map(PersonName::value).orElse("Nobody")));
  }

  /** {@code 3 of 10}, {@code 3 times}. */
  private static String uses(InviteLink link) {
    var most = link.terms().maxUses();
    return most.isPresent()
        ? Words.number(link.usage().count()) + " of " + Words.number(most.getAsInt())
        : Words.count(link.usage().count(), "time");
  }

  @Override
  public String toString() {
    return "LinkView[***]";
  }
}
