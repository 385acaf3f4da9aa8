/** What the account use cases need from outside. */
@NullMarked
package dev.mailroom.application.account.port;

import org.jspecify.annotations.NullMarked;
