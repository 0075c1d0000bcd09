package dev.vouchsafe.voucher.redemption;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.Changes;
import dev.vouchsafe.platform.http.Changes.Answer;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Several vouchers at once: each is redeemed or refused by itself and has its own answer. */
@RestController
class BatchHttp {

    private final Changes changes;

    BatchHttp(Changes changes) {
        this.changes = changes;
    }

    @PostMapping("/api/redemptions")
    Mono<ResponseEntity<JsonNode>> redeem(ServerWebExchange exchange) {
        var batch = new AtomicReference<BatchBody>();
        return changes.changeEach(
                exchange,
                "redemptions",
                BatchBody.class,
                call -> {
                    batch.set(call.body());
                    return call.body().vouchers().stream()
                            .map(id -> new RedeemVoucher(id, call.caller().partner(), call.now()))
                            .toList();
                },
                BatchHttp::isRedemptionOf,
                outcomes -> new Answer(200, answers(batch.get().vouchers(), outcomes), null));
    }

    private static boolean isRedemptionOf(RedeemVoucher command, Outcome.Done done) {
        return done.events().stream()
                .anyMatch(event -> event instanceof VoucherRedeemed redeemed
                        && redeemed.voucherId().equals(command.voucherId()));
    }

    private static List<BatchedRedemption> answers(List<VoucherId> vouchers, List<Outcome> outcomes) {
        return IntStream.range(0, vouchers.size())
                .mapToObj(i -> BatchedRedemption.of(vouchers.get(i), outcomes.get(i)))
                .toList();
    }
}
