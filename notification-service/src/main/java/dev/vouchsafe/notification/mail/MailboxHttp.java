package dev.vouchsafe.notification.mail;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.notification.domain.NotificationText;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.listing.Listing;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.web.CsvRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The mailbox of an installation without a mail server. Elsewhere there is none. */
@RestController
final class MailboxHttp {

    private static final String ALL = "/api/mailbox";

    private static final CsvRows<Line> CSV = CsvRows.<Line>rows()
            .column("id", Line::id)
            .column("to", Line::to)
            .column("subject", Line::subject)
            .column("sentAt", Line::sentAt);

    private final Lists lists;
    private final Reads reads;
    private final MailQueue queue;
    private final SealedMails sealed;
    private final MailTransport transport;
    private final String from;

    MailboxHttp(
            Lists lists,
            Reads reads,
            MailQueue queue,
            SealedMails sealed,
            MailTransport transport,
            @Value("${vouchsafe.mail.from}") String from) {
        this.lists = lists;
        this.reads = reads;
        this.queue = queue;
        this.sealed = sealed;
        this.transport = transport;
        this.from = from;
    }

    /** A mail in the list. */
    record Line(String id, String to, String subject, Instant sentAt) {}

    /** A mail as a mail program would show it. */
    record Shown(
            String id,
            String to,
            String from,
            String subject,
            Instant sentAt,
            String text,
            String html,
            Map<String, String> headers,
            @Nullable String calendar) {}

    @GetMapping(ALL)
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return lists.answer(exchange, query -> {
            demandMailbox("");
            return Listing.of(queue::countKept, this::lines, CSV);
        });
    }

    /** Those whose recipients were erased are gone. */
    private List<Line> lines(long skipped, int most) {
        // More than that many are never kept.
        return queue.kept((int) Math.min(skipped, Integer.MAX_VALUE), most).stream()
                .flatMap(mail -> sealed
                        .opened(mail)
                        .map(content -> new Line(
                                mail.mail().mailId(), content.to(), content.subject(), requireNonNull(mail.sentAt())))
                        .stream())
                .toList();
    }

    @GetMapping(ALL + "/{mailId}")
    Mono<ResponseEntity<JsonNode>> mail(@PathVariable String mailId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            demandMailbox(mailId);
            var mail = queue.kept(mailId).orElseThrow(() -> new Refusal(notFound(mailId)));
            var content = sealed.opened(mail).orElseThrow(() -> new Refusal(notFound(mailId)));
            return Resource.of(new Shown(
                    mailId,
                    content.to(),
                    from,
                    content.subject(),
                    requireNonNull(mail.sentAt()),
                    content.text(),
                    content.html(),
                    MailHeaders.of(mailId, content, from),
                    content.calendar()));
        });
    }

    private void demandMailbox(String mailId) {
        if (!transport.keeps()) {
            throw new Refusal(notFound(mailId));
        }
    }

    /** There is no such mail, or no mailbox. */
    @Rule("not-found")
    private static Violation notFound(String mailId) {
        return Violation.of(Code.NOT_FOUND, NotificationText.NO_SUCH_MAIL.with("mailId", mailId));
    }
}
