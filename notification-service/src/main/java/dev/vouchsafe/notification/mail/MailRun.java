package dev.vouchsafe.notification.mail;

import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import dev.vouchsafe.platform.time.RegularRun;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends mails while the service runs: at once when some were written here, when one is due again, and those that
 * another process left within {@link #LONGEST_REST}.
 */
final class MailRun extends ServicePart {

    private static final Logger log = LoggerFactory.getLogger(MailRun.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    private final RegularRun run;
    private final boolean sends;

    MailRun(MailQueue queue, MailSending sending, Digests digests) {
        super(Phase.BEHIND_FOLLOWERS);
        this.run = new RegularRun(
                "mail",
                INTERVAL,
                LONGEST_REST,
                () -> Stream.of(queue.firstDue(), digests.firstDue())
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder()),
                () -> {
                    digests.write();
                    sending.all();
                });
        this.sends = sending.transport().takesAny();
    }

    /** There may be something to send. */
    void wake() {
        run.trigger();
    }

    @Override
    protected void begin() {
        if (sends) {
            run.start();
        } else {
            log.info("No mail is sent: neither spring.mail.host nor vouchsafe.mail.mailbox is set.");
        }
    }

    @Override
    protected void end() {
        run.stop();
    }
}
