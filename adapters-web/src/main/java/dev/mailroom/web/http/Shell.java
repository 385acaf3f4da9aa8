package dev.mailroom.web.http;

import java.util.Optional;

/**
 * What every page knows, as {@code shell} in templates; the page's own record is {@code model}.
 *
 * @param version of Mailroom, for the footer
 * @param assets where stylesheet, fonts and scripts are: a path without a slash at the end
 * @param csrf goes into every form as the hidden field {@code csrf}
 * @param account who is logged in
 * @param flash what just happened
 * @param emailMissing whether the reader is an administrator and mail waits for its settings
 */
public record Shell(
    String version,
    String assets,
    String csrf,
    Optional<ShellAccount> account,
    Optional<String> flash,
    boolean emailMissing) {}
