package dev.vouchsafe.notification.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.ne;

import dev.vouchsafe.notification.domain.NotificationText;
import dev.vouchsafe.notification.inbox.NoticeItem;
import dev.vouchsafe.notification.inbox.VisibleNotices;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.Query;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.web.AskedLanguage;
import dev.vouchsafe.web.CsvRows;
import org.bson.conversions.Bson;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The caller's inbox, in its language. */
@RestController
record NoticeListHttp(Lists lists, NoticeList notices, NoticeItem.Items items) {

    private static final CsvRows<NoticeItem> CSV = CsvRows.<NoticeItem>rows()
            .column("id", NoticeItem::id)
            .column("notice", NoticeItem::notice)
            .column("subject", item -> item.subject().id())
            .column("at", NoticeItem::at)
            .column("title", NoticeItem::title)
            .column("text", NoticeItem::text)
            .column("readAt", NoticeItem::readAt);

    @GetMapping("/api/notices")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        var language = AskedLanguage.of(exchange);
        AskedLanguage.note(exchange.getResponse().getHeaders(), language);
        return Caller.of(exchange).flatMap(caller -> {
            var inboxes = VisibleNotices.of(caller);
            return lists.answer(
                    exchange,
                    notices,
                    NoticeListHttp::visible,
                    row -> {
                        var found = NoticeRow.from(row);
                        return items.of(
                                found.received(),
                                inboxes.audience(found.received()).orElseThrow(),
                                found.readBy().get(caller.subject()),
                                language);
                    },
                    CSV);
        });
    }

    private static Bson visible(Query query) {
        var rows = VisibleNotices.rows(VisibleNotices.of(query.caller()));
        return query.parameters()
                .text("unread")
                .map(value -> {
                    if (!value.equals("true")) {
                        throw new Malformed("unread", NotificationText.ONLY_TRUE);
                    }
                    return and(rows, ne("readers", query.caller().subject()));
                })
                .orElse(rows);
    }
}
