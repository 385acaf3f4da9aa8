package dev.mailroom.domain.template;

import java.time.ZoneId;

/**
 * What every mail of this site shares.
 *
 * @param organisation the name above each mail
 * @param siteHost where the account is, as people read it: "mail.example.com"
 * @param zone in which times are told, with its name beside them
 */
public record Branding(String organisation, String siteHost, ZoneId zone) {}
