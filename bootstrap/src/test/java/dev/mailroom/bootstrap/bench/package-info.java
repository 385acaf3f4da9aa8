/**
 * {@code ./mailroom bench}: how fast Mailroom is, as ratios to other programs that do the same in
 * the same minute on the same machine. What sends, what takes and what delays each run in a process
 * of its own. Nothing here needs a library of the tests, so the launcher compiles it by itself.
 */
@NullMarked
package dev.mailroom.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
