/** What the tests of the whole application work with: visitors, a browser, an inbox, its log. */
@NullMarked
package dev.mailroom.bootstrap.testing;

import org.jspecify.annotations.NullMarked;
