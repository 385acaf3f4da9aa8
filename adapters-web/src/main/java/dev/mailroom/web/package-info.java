/**
 * HTTP in: the panel, the pages and the API. Here is the entry; {@code http} holds the mechanics
 * that all pages share, and each area its pages.
 */
@NullMarked
package dev.mailroom.web;

import org.jspecify.annotations.NullMarked;
