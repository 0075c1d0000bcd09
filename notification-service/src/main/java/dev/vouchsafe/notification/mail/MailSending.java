package dev.vouchsafe.notification.mail;

import dev.vouchsafe.notification.domain.MailEvent;
import dev.vouchsafe.notification.domain.MailEvent.MailGivenUp;
import dev.vouchsafe.notification.domain.MailEvent.MailRefused;
import dev.vouchsafe.notification.domain.MailEvent.MailSent;
import dev.vouchsafe.notification.mail.MailTransport.Attempt;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Sends what is in the queue, and records what became of it. A crash in between sends a mail again, under the same
 * Message-ID. How often it is tried and when it is given up goes by the system's time.
 *
 * @param retry how long until the second attempt; then twice as long each time
 * @param patience how long a mail may wait until it is given up
 */
record MailSending(
        MailQueue queue,
        SealedMails sealed,
        MailTransport transport,
        Commands commands,
        ServiceClock clock,
        Duration retry,
        Duration patience) {

    private static final Duration LONGEST_REST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;

    /** Tries each mail that is due once. */
    void all() {
        while (!Thread.currentThread().isInterrupted()) {
            var next = queue.claim(Instant.now());
            if (next.isEmpty()) {
                return;
            }
            one(next.get());
        }
    }

    private void one(QueuedMail queued) {
        var mail = queued.mail();
        var content = sealed.opened(queued);
        if (content.isEmpty()) {
            queue.close(mail.mailId());
            return;
        }
        switch (transport.send(mail.mailId(), content.get())) {
            case Attempt.Taken taken -> sent(queued);
            case Attempt.Refused refused -> ended(queued, new MailRefused(mail, refused.reason(), clock.instant()));
            case Attempt.NotNow notNow -> {
                var next = Instant.now().plus(rest(queued.attempts()));
                if (next.isAfter(queued.since().plus(patience))) {
                    ended(queued, new MailGivenUp(mail, notNow.reason(), clock.instant()));
                } else {
                    queue.later(mail.mailId(), next);
                }
            }
        }
    }

    private void sent(QueuedMail queued) {
        var at = clock.instant();
        record(queued, new MailSent(queued.mail(), at));
        if (transport.keeps()) {
            queue.keep(queued.mail().mailId(), at);
        } else {
            queue.close(queued.mail().mailId());
        }
    }

    private void ended(QueuedMail queued, MailEvent event) {
        record(queued, event);
        queue.close(queued.mail().mailId());
    }

    private Duration rest(int attempts) {
        var rest = retry.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    private void record(QueuedMail queued, MailEvent event) {
        var cause = new Cause(
                Cause.id("mail", event.mail().mailId()),
                Cause.Kind.MESSAGE,
                "/notification-service",
                List.of(),
                queued.correlationId());
        commands.send(new RecordMail(event), cause);
    }
}
