package dev.vouchsafe.portal.customer.voucher;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.customer.voucher.CustomerVoucher.Contacts;
import dev.vouchsafe.portal.notice.Bounce;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import dev.vouchsafe.portal.voucher.History;
import dev.vouchsafe.portal.voucher.Voucher;
import dev.vouchsafe.portal.voucher.VoucherChecks;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** A voucher as its customer sees it: taking it back, and naming other people for it. */
@Controller
record CustomerVoucherHttp(Pages pages) {

    private static final String PATH = "/customer/vouchers/{id}";

    @GetMapping(PATH)
    Mono<ResponseEntity<String>> voucher(@PathVariable String id, Visit visit) {
        return show(id, visit, visit.asked("do"));
    }

    @PostMapping(path = PATH, params = "do=withdraw")
    Mono<ResponseEntity<String>> withdraw(@PathVariable String id, Visit visit) {
        return change(
                id, visit, "withdraw", typed -> Change.post(Address.of("/api/vouchers/{}/withdrawal", id), Map.of()));
    }

    @PostMapping(path = PATH, params = "do=contacts")
    Mono<ResponseEntity<String>> contacts(@PathVariable String id, Visit visit) {
        return change(
                id,
                visit,
                "contacts",
                typed -> Change.put(Address.of("/api/vouchers/{}/contacts", id), contacts(typed)));
    }

    private Mono<ResponseEntity<String>> change(String id, Visit visit, String step, Function<Typed, Change> change) {
        return pages.step(
                visit,
                change,
                Address.of("/customer/vouchers/{}", id).encoded(),
                visit.words().of("customer.voucher.done." + step, id),
                refused -> show(id, refused, step));
    }

    private Mono<ResponseEntity<String>> show(String id, Visit visit, @Nullable String step) {
        var page = pages.asOf(visit).flatMap(asOf -> {
            var at = asOf.orElse(null);
            var address = Address.of("/api/vouchers/{}", id);
            return Mono.zip(
                            visit.found(address.with("asOf", at), Voucher.class),
                            visit.part(Address.of("/api/vouchers/{}/checks", id).with("asOf", at), VoucherChecks.class),
                            visit.part(
                                    Address.of("/api/vouchers/{}/history", id).with("asOf", at), History.class),
                            visit.part(
                                    Address.of("/api/vouchers/{}/contacts", id).with("asOf", at), Contacts.class),
                            Bounce.about(visit, id))
                    .map(all ->
                            new CustomerVoucher(all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5(), step));
        });
        return pages.show(visit, "customer/voucher/CustomerVoucher", page);
    }

    private static Map<String, Object> contacts(Typed typed) {
        var manager = new HashMap<String, Object>();
        put(manager, "name", typed.text("managerName"));
        put(manager, "email", typed.text("managerEmail"));
        var admin = new HashMap<String, Object>();
        put(admin, "email", typed.text("adminEmail"));
        return Map.of("projectManager", manager, "voucherAdmin", admin);
    }

    private static void put(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
