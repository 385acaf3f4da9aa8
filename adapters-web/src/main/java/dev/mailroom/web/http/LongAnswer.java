package dev.mailroom.web.http;

import java.io.IOException;
import java.io.OutputStream;

/** Writes an answer as it comes; the answer is over when this returns. */
@FunctionalInterface
public interface LongAnswer {

  /** Throws when whoever asked has gone; nobody needs to hear of that. */
  void writeTo(OutputStream out) throws IOException;
}
