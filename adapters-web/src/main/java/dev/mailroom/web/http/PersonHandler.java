package dev.mailroom.web.http;

import dev.mailroom.application.account.Authenticate.SignedIn;

/** Answers a visit of somebody who is logged in. */
@FunctionalInterface
public interface PersonHandler {

  Answer answer(Visit visit, SignedIn person);
}
