package dev.mailroom.bootstrap.bench;

/** Something that sends mail when told to. */
interface Contender {

  /** Sends that many and answers once the last was taken. */
  Lap run(int messages);

  /** Whether it grows faster while it runs, as what is compiled on the way does. */
  default boolean startsCold() {
    return true;
  }
}
