package dev.vouchsafe.notification.webhook.registration;

import dev.vouchsafe.notification.webhook.view.VisibleWebhooks;
import dev.vouchsafe.notification.webhook.view.WebhookView;
import dev.vouchsafe.platform.listing.Listing;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.web.CsvRows;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The caller's own webhooks, the oldest first. They are few: the list is made of the log. */
@RestController
record WebhookListHttp(Lists lists, VisibleWebhooks webhooks) {

    private static final CsvRows<WebhookView> CSV = CsvRows.of(WebhookView.class);

    @GetMapping("/api/webhooks")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return lists.answer(
                exchange,
                query -> Listing.of(
                        webhooks.all(query.caller()).stream()
                                .map(WebhookView::of)
                                .toList(),
                        CSV));
    }
}
