/** What the company use cases need from outside. */
@NullMarked
package dev.mailroom.application.company.port;

import org.jspecify.annotations.NullMarked;
