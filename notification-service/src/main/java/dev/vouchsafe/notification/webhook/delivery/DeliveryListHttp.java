package dev.vouchsafe.notification.webhook.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.webhook.view.VisibleWebhooks;
import dev.vouchsafe.platform.listing.Listing;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.web.CsvRows;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A webhook's deliveries, the newest first; {@code ?state=} shows some of them. */
@RestController
record DeliveryListHttp(Lists lists, VisibleWebhooks webhooks, Deliveries deliveries) {

    private static final List<String> STATES =
            List.of(DeliveryDocument.WAITING, DeliveryDocument.DELIVERED, DeliveryDocument.FAILED);
    private static final CsvRows<DeliveryView> CSV = CsvRows.<DeliveryView>rows()
            .column("id", DeliveryView::id)
            .column("type", DeliveryView::type)
            .column("subject", DeliveryView::subject)
            .column("state", DeliveryView::state)
            .column("attempts", delivery -> delivery.attempts().size())
            .column("nextAt", DeliveryView::nextAt)
            .column("createdAt", DeliveryView::createdAt);

    @GetMapping("/api/webhooks/{webhookId}/deliveries")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(@PathVariable WebhookId webhookId, ServerWebExchange exchange) {
        return lists.answer(exchange, query -> {
            webhooks.find(query.caller(), webhookId);
            var ofWebhook = eq(DeliveryDocument.WEBHOOK, webhookId.value());
            return listing(query.parameters()
                    .oneOf("state", STATES)
                    .map(state -> and(ofWebhook, eq(DeliveryDocument.STATE, state)))
                    .orElse(ofWebhook));
        });
    }

    private Listing<DeliveryView> listing(Bson which) {
        return Listing.of(
                () -> deliveries.collection().countDocuments(which),
                (skipped, most) -> deliveries
                        .collection()
                        .find(which)
                        .sort(Sorts.descending(DeliveryDocument.CREATED_AT, DeliveryDocument.ORDER))
                        .skip((int) Math.min(skipped, Integer.MAX_VALUE))
                        .limit(most)
                        .map(DeliveryView::of)
                        .into(new ArrayList<>()),
                CSV);
    }
}
