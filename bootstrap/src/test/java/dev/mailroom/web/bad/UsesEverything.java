package dev.mailroom.web.bad;

import com.sendgrid.SendGrid;
import io.helidon.dbclient.DbClient;
import jakarta.mail.Session;
import java.sql.Connection;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Breaks the rules on which technology lives where. */
public record UsesEverything(
    DbClient client, Connection connection, SMTPTransport angus, Session mail, SendGrid sendGrid) {}
