package dev.vouchsafe.voucher.redemption;

import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.VoucherId;
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
class BatchHttp {

    private final Changes changes;

    BatchHttp(Changes changes) {
        this.changes = changes;
    }

    /** The vouchers, in the order of their answers. */
    record Batch(List<VoucherId> vouchers) {}

    /** One voucher's answer: the HTTP status that it would have had alone, and the codes of the rules that said no. */
    record Redemption(VoucherId voucherId, int status, List<String> codes) {

        static Redemption of(VoucherId voucherId, Outcome outcome) {
            return switch (outcome) {
                case Outcome.Done done -> new Redemption(voucherId, 200, List.of());
                case Outcome.Refused refused ->
                    new Redemption(voucherId, status(refused.violations()), codes(refused.violations()));
                case Outcome.Stale stale -> new Redemption(voucherId, 412, List.of());
            };
        }

        private static int status(List<Violation> violations) {
            return violations.stream()
                    .mapToInt(violation -> violation.code().status())
                    .min()
                    .orElseThrow();
        }

        private static List<String> codes(List<Violation> violations) {
            return violations.stream()
                    .map(violation -> violation.code().id())
                    .sorted()
                    .toList();
        }
    }

    @PostMapping("/api/redemptions")
    Mono<ResponseEntity<JsonNode>> redeem(ServerWebExchange exchange) {
        return changes.changeEach(
                exchange,
                BodyForm.json("redemptions", Batch.class),
                call -> call.body().vouchers().stream()
                        .map(id -> new RedeemVoucher(id, call.caller().partner(), call.now()))
                        .toList(),
                BatchHttp::isRedemptionOf,
                (commands, outcomes) -> Answer.of(200, answers(commands, outcomes)));
    }

    private static boolean isRedemptionOf(RedeemVoucher command, Outcome.Done done) {
        return done.events().stream()
                .anyMatch(fact -> fact instanceof VoucherRedeemed redeemed
                        && redeemed.voucherId().equals(command.voucherId()));
    }

    private static List<Redemption> answers(List<RedeemVoucher> commands, List<Outcome> outcomes) {
        return IntStream.range(0, commands.size())
                .mapToObj(i -> Redemption.of(commands.get(i).voucherId(), outcomes.get(i)))
                .toList();
    }
}
