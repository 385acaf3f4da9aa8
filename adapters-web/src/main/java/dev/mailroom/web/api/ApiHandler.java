package dev.mailroom.web.api;

/** Answers a call: read, call one use case, map its result. */
@FunctionalInterface
public interface ApiHandler {

  ApiAnswer answer(ApiCall call);
}
