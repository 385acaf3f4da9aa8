package dev.mailroom.application.passwordreset;

/** Says whether a reset link still works, and changes nothing: link scanners look too. */
public interface ViewResetLink {

  /** {@code token} as it stands in the link. */
  Result view(String token);

  sealed interface Result {
    record Live() implements Result {}

    /** Expired, used, replaced by a newer one, or never issued. */
    record Dead() implements Result {}
  }
}
