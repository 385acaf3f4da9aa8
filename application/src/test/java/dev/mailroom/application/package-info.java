/** The contract of every port as a test, and the in-memory twins that keep it. */
@NullMarked
package dev.mailroom.application;

import org.jspecify.annotations.NullMarked;
