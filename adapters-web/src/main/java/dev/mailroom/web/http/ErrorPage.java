package dev.mailroom.web.http;

/**
 * A page that says why there is no other.
 *
 * @param title what happened
 * @param text what to do
 * @param reference names the event in the log; empty where the log has nothing to tell
 */
public record ErrorPage(int status, String title, String text, String reference) {

  static ErrorPage of(Refusal refusal) {
    var reason = refusal.reason();
    return switch (reason) {
      case UNREADABLE ->
          page(
              reason,
              "That request could not be read",
              "Something in it is damaged. Go back, reload the page and send it again.");
      case FORGED ->
          page(
              reason,
              "This form is out of date",
              "You may have logged in or out in another tab since it was opened. Go back, reload"
                  + " the page and send it again.");
      case NOT_FOUND ->
          page(
              reason,
              "Nothing in this pigeon-hole",
              "The page has moved, or the link is incomplete. If it came from an email, open that"
                  + " email and use its button again.");
      case METHOD -> page(reason, "Not that way", "This address does not do what was asked of it.");
      case TOO_LARGE ->
          page(
              reason,
              "That was too much",
              "This form may hold "
                  + refusal.limit()
                  + ". Nothing of what you sent was kept. Go back and send less at a time.");
      case NOT_A_FORM ->
          page(reason, "Not a form", "This address takes forms sent from its own pages only.");
    };
  }

  static ErrorPage unexpected(String id) {
    return new ErrorPage(
        500,
        "That did not work",
        "The fault is on our side and is in the log. Try again; if it stays, give your"
            + " administrator this number.",
        id);
  }

  static ErrorPage unavailable(String id) {
    return new ErrorPage(
        503,
        "Back in a moment",
        "Mailroom cannot reach its database right now. Nothing is lost. Try again in a minute.",
        id);
  }

  static ErrorPage busy(String id) {
    return new ErrorPage(
        503,
        "Busy for a moment",
        "More was asked of Mailroom than it can do at once. Nothing of this was done. Try again in"
            + " a few seconds.",
        id);
  }

  private static ErrorPage page(Refusal.Reason reason, String title, String text) {
    return new ErrorPage(reason.status(), title, text, "");
  }
}
