package dev.vouchsafe.voucher.checks;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.voucher.domain.RepeatGroup;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import dev.vouchsafe.voucher.view.VisibleVouchers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Every rule that could stop a voucher's next steps, with its arithmetic, now or as of an instant. */
@RestController
record ChecksHttp(Reads reads, VisibleVouchers vouchers, LogReader log, Programs programs, ServiceClock clock) {

    /** @param judgedAt the instant at which the rules were judged */
    record Checks(VoucherId voucherId, String status, Instant judgedAt, List<StepCheckView> checks) {}

    @GetMapping("/api/vouchers/{voucherId}/checks")
    Mono<ResponseEntity<JsonNode>> checks(@PathVariable VoucherId voucherId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var asOf = query.asOf();
            var voucher = vouchers.find(query.caller(), voucherId, asOf).state();
            var checked = new CheckedVoucher(
                    voucher,
                    standing(query.caller(), voucher, asOf),
                    group -> group(group, asOf),
                    programs.byId(voucher.grant().program()).orElseThrow(),
                    asOf.orNow(clock));
            return Resource.of(new Checks(voucherId, voucher.status(), checked.at(), VoucherChecks.of(checked)));
        });
    }

    private RepeatGroup group(String name, AsOf asOf) {
        return asOf.state(log, VoucherStreams.repeatGroup(name))
                .state()
                .standing(id -> asOf.state(log, VoucherStreams.voucher(id)).state(), asOf.orNow(clock));
    }

    /**
     * The standing of the holder or, where nobody holds the voucher, of the partner that asks; null for who may not
     * know it.
     */
    private @Nullable Standing standing(Caller caller, Voucher.Issued voucher, AsOf asOf) {
        boolean asPartner = caller.partnerId() != null && caller.actsFor(caller.partnerId());
        var partner = voucher.holder().orElse(asPartner ? caller.partnerId() : null);
        return partner != null && (caller.seesAll() || caller.has(Role.PAYMENTS_OFFICER) || caller.actsFor(partner))
                ? asOf.state(log, VoucherStreams.standing(partner)).state()
                : null;
    }
}
