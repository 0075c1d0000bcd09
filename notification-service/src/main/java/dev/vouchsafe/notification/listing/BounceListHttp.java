package dev.vouchsafe.notification.listing;

import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import dev.vouchsafe.notification.inbox.VisibleNotices;
import dev.vouchsafe.platform.http.read.Query;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.web.CsvRows;
import java.time.Instant;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The mails that were refused for good: a partner's are those to its contacts, a customer's those to its people. No
 * address is in it.
 */
@RestController
record BounceListHttp(Lists lists, BounceList bounces) {

    private static final CsvRows<Bounced> CSV = CsvRows.<Bounced>rows()
            .column("notice", Bounced::notice)
            .column("subject", row -> row.subject().id())
            .column("role", Bounced::role)
            .column("at", Bounced::at)
            .column("reason", Bounced::reason);

    /**
     * A mail.
     *
     * @param role of its recipient: {@code project-manager}, {@code voucher-admin} or {@code contact}
     * @param reason the server's codes
     */
    record Bounced(String notice, Subject subject, String role, Instant at, String reason) {}

    @GetMapping("/api/notices/bounces")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return lists.answer(exchange, bounces, BounceListHttp::visible, BounceListHttp::row, CSV);
    }

    private static Bson visible(Query query) {
        return query.caller().seesAll() ? new Document() : VisibleNotices.rows(VisibleNotices.of(query.caller()));
    }

    private static Bounced row(Document row) {
        return new Bounced(
                row.getString("notice"),
                new Subject(row.getString("subjectKind"), row.getString("subject")),
                row.getString("role"),
                Instant.parse(row.getString("at")),
                row.getString("reason"));
    }
}
