package dev.mailroom.persistence.bad;

import freemarker.template.Template;
import io.helidon.webserver.WebServer;

/** Breaks the rules on FreeMarker and the web server. */
public record RendersPages(Template template, WebServer server) {}
