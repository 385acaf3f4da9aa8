/** What the use cases of API keys need from outside. */
@NullMarked
package dev.mailroom.application.apikey.port;

import org.jspecify.annotations.NullMarked;
