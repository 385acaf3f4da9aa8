@NullMarked
package dev.mailroom.web;

import org.jspecify.annotations.NullMarked;
