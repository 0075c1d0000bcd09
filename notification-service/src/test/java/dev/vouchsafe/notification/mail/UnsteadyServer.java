package dev.vouchsafe.notification.mail;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mail server that is there half of the time, always at the same port. */
public final class UnsteadyServer implements AutoCloseable {

    private final List<MimeMessage> earlier = new ArrayList<>();
    private final int port;
    private @Nullable GreenMail server = MailingService.server(0);
    private int outages;

    public UnsteadyServer() {
        port = server.getSmtp().getPort();
    }

    public int port() {
        return port;
    }

    /** How often it went away. */
    public int outages() {
        return outages;
    }

    /** It goes away, or comes back. */
    public void turn() {
        var running = server;
        if (running == null) {
            comeBack();
            return;
        }
        running.getSmtp().stopService();
        earlier.addAll(Arrays.asList(running.getReceivedMessages()));
        running.stop();
        server = null;
        outages++;
    }

    /** It is there from now on. */
    public void comeBack() {
        if (server == null) {
            server = MailingService.server(port);
        }
    }

    /** Of each mail that it took, also of those that it took once more. */
    public List<String> messageIds() {
        return all().map(message -> read(message, "Message-ID")).toList();
    }

    /** Whom they were for. */
    public List<String> recipients() {
        return all().map(message -> read(message, "To"))
                .map(to -> to.substring(to.indexOf('<') + 1, to.indexOf('>')))
                .toList();
    }

    private Stream<MimeMessage> all() {
        var running = server;
        return Stream.concat(
                earlier.stream(), running == null ? Stream.of() : Arrays.stream(running.getReceivedMessages()));
    }

    private static String read(MimeMessage message, String header) {
        try {
            return message.getHeader(header, null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        var running = server;
        if (running != null) {
            running.stop();
        }
    }
}
