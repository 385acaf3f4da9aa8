package dev.mailroom.bootstrap.bench;

/** Something that sends mail when told to. */
interface Contender {

  /** Sends that many and answers once the last was taken. */
  Lap run(int messages);
}
