package dev.mailroom.web.http;

import dev.mailroom.domain.template.Site;

/**
 * How this site is served.
 *
 * @param port 1 to 65535, or 0 for any free one
 * @param bindHost the interface to listen on: {@code 0.0.0.0} for all
 * @param version as the footer shows it
 * @param trustedProxy whether {@code X-Forwarded-For} is believed: only behind a proxy of our own
 *     that sets it, else anyone could choose the address that throttles count
 */
public record WebConfig(
    Site site, int port, String bindHost, String version, boolean trustedProxy) {}
