package dev.mailroom.bootstrap;

import dev.mailroom.application.account.CreateAdministrator.Result;
import dev.mailroom.application.account.CreateAdministrator.Result.Created;
import dev.mailroom.application.account.CreateAdministrator.Result.NotAName;
import dev.mailroom.application.account.CreateAdministrator.Result.NotAnAddress;
import dev.mailroom.application.account.CreateAdministrator.Result.NotNeeded;
import dev.mailroom.application.account.CreateAdministrator.Result.Promoted;
import dev.mailroom.application.account.CreateAdministrator.Result.Weak;
import dev.mailroom.bootstrap.StartFailure.Reason;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;

/** Says what came of creating an administrator from the machine's own side. */
final class FirstAdministrator {

  private FirstAdministrator() {}

  /**
   * The sentence for the terminal; throws when nothing was created and something must be corrected.
   */
  static String outcome(Result result, String email) {
    return switch (result) {
      case Created() -> email + " is a site administrator and can log in.";
      case Promoted() ->
          email + " had an account: it is a site administrator now, with this password.";
      case NotNeeded() -> "Accounts exist already; nothing was created.";
      case NotAnAddress() -> throw wrong("The email is not exactly one address.");
      case NotAName() -> throw wrong("The name is too long or holds what no name holds.");
      case Weak(var weakness) -> throw wrong(sentence(weakness));
    };
  }

  private static StartFailure wrong(String sentence) {
    return new StartFailure(Reason.CONFIGURATION, sentence + " No administrator was created.");
  }

  private static String sentence(PasswordWeakness weakness) {
    return switch (weakness) {
      case TOO_SHORT -> "The password needs at least " + Password.MIN_LENGTH + " characters.";
      case TOO_LONG -> "The password has more than " + Password.MAX_LENGTH + " characters.";
      case EASY_TO_GUESS -> "The password is easy to guess: choose a few unrelated words.";
    };
  }
}
