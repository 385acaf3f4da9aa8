package dev.mailroom.application.account;

import dev.mailroom.domain.token.SecretToken;

/** Ends the session a browser holds; an unknown one is no error. */
public interface LogOut {

  void logOut(SecretToken session);
}
