package dev.vouchsafe.notification.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.notification.NotificationServiceApplication;
import dev.vouchsafe.notification.NotificationUnderTest;
import dev.vouchsafe.notification.domain.MailEvent;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.springframework.core.env.MapPropertySource;

/** The whole service with a mail server. */
final class MailingService implements AutoCloseable {

    private final ServiceUnderTest service;

    private MailingService(Map<String, Object> settings) {
        service = new ServiceUnderTest(
                () -> NotificationServiceApplication.application()
                        .initializers(context -> context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("mail", settings))),
                NotificationUnderTest.START);
    }

    /** With a server at the port. */
    static MailingService sendingTo(int port) {
        return new MailingService(Map.of(
                "spring.mail.host",
                "localhost",
                "spring.mail.port",
                port,
                "vouchsafe.mail.from",
                "Vouchsafe <notices@vouchsafe.example>",
                "vouchsafe.mail.retry",
                "50ms"));
    }

    /** With a server at the first port, and bounces that are read at the second. */
    static MailingService readingBounces(int port, int imap) {
        return new MailingService(Map.of(
                "spring.mail.host",
                "localhost",
                "spring.mail.port",
                port,
                "vouchsafe.mail.bounces.address",
                "bounces@vouchsafe.example",
                "vouchsafe.mail.bounces.protocol",
                "imap",
                "vouchsafe.mail.bounces.host",
                "localhost",
                "vouchsafe.mail.bounces.port",
                imap,
                "vouchsafe.mail.bounces.user",
                "bounces",
                "vouchsafe.mail.bounces.password",
                "secret",
                "vouchsafe.mail.bounces.look",
                "100ms"));
    }

    /** With the mailbox. */
    static MailingService keeping() {
        return new MailingService(Map.of("vouchsafe.mail.mailbox", true));
    }

    /** With a server that is given up at once if it is away. */
    static MailingService impatient(int port) {
        return new MailingService(
                Map.of("spring.mail.host", "localhost", "spring.mail.port", port, "vouchsafe.mail.patience", "1ms"));
    }

    ServiceUnderTest service() {
        return service;
    }

    /** A partner registers an address for all that is told of vouchers. */
    void register(String partnerId, String email, String language, String digest) {
        var contact = Map.of("email", email, "language", language, "notices", List.of("voucher-*"), "digest", digest);
        service.partner(partnerId)
                .put()
                .uri("/api/partners/" + partnerId + "/contacts")
                .bodyValue(Map.of("contacts", List.of(contact)))
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** Somebody follows a link of a mail. */
    void post(String path, String token) {
        service.nobody()
                .post()
                .uri(path)
                .bodyValue(Map.of("token", token))
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** What became of mails, in the order of the log. */
    List<MailEvent> outcomes() {
        return service.bean(LogReader.class)
                .after(-1)
                .map(event -> event.payload())
                .filter(MailEvent.class::isInstance)
                .map(MailEvent.class::cast)
                .toList();
    }

    /** The queue. */
    List<Document> queue() {
        return service.bean(MongoDatabase.class).getCollection("mails").find().into(new ArrayList<>());
    }

    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofMinutes(1));
    }

    static GreenMail server(int port) {
        var server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @Override
    public void close() {
        service.close();
    }
}
