/**
 * What {@code ./mailroom demo} adds: a mail catcher, its inbox, and sample companies and people.
 */
@NullMarked
package dev.mailroom.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
