package dev.vouchsafe.voucher.redemption;

import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Several vouchers at once: each is redeemed or refused by itself and has its own answer. */
@RestController
record BatchHttp(Changes changes) {

    @PostMapping("/api/redemptions")
    Mono<ResponseEntity<JsonNode>> redeem(ServerWebExchange exchange) {
        return changes.changeEach(
                exchange,
                BodyForm.json("redemptions", BatchBody.class),
                call -> call.body().vouchers().stream()
                        .map(id -> new RedeemVoucher(id, call.caller().partner(), call.now()))
                        .toList(),
                BatchHttp::isRedemptionOf,
                (commands, outcomes) -> Answer.of(200, answers(commands, outcomes)));
    }

    private static boolean isRedemptionOf(RedeemVoucher command, Outcome.Done done) {
        return done.events().stream()
                .anyMatch(event -> event instanceof VoucherRedeemed redeemed
                        && redeemed.voucherId().equals(command.voucherId()));
    }

    private static List<BatchedRedemption> answers(List<RedeemVoucher> commands, List<Outcome> outcomes) {
        return IntStream.range(0, commands.size())
                .mapToObj(i -> BatchedRedemption.of(commands.get(i).voucherId(), outcomes.get(i)))
                .toList();
    }
}
