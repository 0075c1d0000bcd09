package dev.vouchsafe.voucher.deliverable;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.http.read.Download;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.voucher.domain.Deliverable;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherText;
import dev.vouchsafe.voucher.view.VisibleVouchers;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was uploaded under the reservation that a voucher is or was under, for whoever may know of the voucher. */
@RestController
record DownloadHttp(Reads reads, VisibleVouchers vouchers, DeliverableStore store) {

    @GetMapping("/api/vouchers/{voucherId}/deliverables/{name}")
    Mono<ResponseEntity<Flux<DataBuffer>>> download(
            @PathVariable VoucherId voucherId, @PathVariable String name, ServerWebExchange exchange) {
        return reads.download(exchange, query -> {
            var file = named(vouchers.find(query.caller(), voucherId, AsOf.NOW).state(), name)
                    .orElseThrow(() -> new Refusal(Violation.of(
                            Code.NOT_FOUND, VoucherText.NO_SUCH_DELIVERABLE.with("voucherId", voucherId))));
            return new Download(file.name(), file.mediaType(), file.size(), file.sha256(), () -> store.open(file));
        });
    }

    private static Optional<Deliverable> named(Voucher.Issued voucher, String name) {
        return voucher.heldUnder().flatMap(reservation -> reservation.deliverable(name));
    }
}
