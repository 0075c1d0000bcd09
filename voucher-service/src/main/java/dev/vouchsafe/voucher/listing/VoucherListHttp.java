package dev.vouchsafe.voucher.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.Query;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.platform.listing.ProgramDays;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.web.CsvRows;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The list of vouchers, as far as the caller may know of them. */
@RestController
record VoucherListHttp(Lists lists, ServiceClock clock, Programs programs, VoucherList vouchers) {

    private static final CsvRows<VoucherRow> CSV = CsvRows.of(VoucherRow.class);

    @GetMapping("/api/vouchers")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        var days = new ProgramDays(programs, clock.instant());
        return lists.answer(exchange, vouchers, query -> visible(query, days), row -> VoucherRow.from(row, days), CSV);
    }

    /** Only an open voucher has days left. */
    private static Bson visible(Query query, ProgramDays days) {
        var owned = ownedBy(query.caller());
        return days.atMost(query.parameters(), "lastDay")
                .map(near -> and(owned, in("status", VoucherRow.OPEN), near))
                .orElse(owned);
    }

    private static Bson ownedBy(Caller caller) {
        if (caller.seesAll()) {
            return new Document();
        }
        var ofCustomer = in(
                "agreementId",
                caller.has(Role.CUSTOMER_ADMIN)
                        ? caller.agreementIds().stream().map(AgreementId::value).toList()
                        : List.of());
        boolean actsForAPartner =
                caller.hasAny(Role.PARTNER_ADMIN, Role.PARTNER_GLOBAL_ADMIN) && caller.partnerId() != null;
        return actsForAPartner ? or(ofCustomer, eq("knownTo", caller.partner().value())) : ofCustomer;
    }
}
