package dev.vouchsafe.portal.payments.review;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Found;
import dev.vouchsafe.portal.api.Gateway;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.payments.queue.Queue;
import dev.vouchsafe.portal.request.PaymentRequest;
import dev.vouchsafe.portal.request.RequestChecks;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A payment request before the officer: approve, reject, mark as paid. */
@Controller
record ReviewHttp(Pages pages, Gateway gateway) {

    private static final String PATH = "/payments/{id}";

    @GetMapping(PATH)
    Mono<ResponseEntity<String>> review(Visit visit, @PathVariable String id) {
        boolean rejecting = "reject".equals(visit.asked("do"));
        return pages.show(visit, rejecting ? "payments/review/Rejection" : "payments/review/Review", asked(visit, id));
    }

    @PostMapping(path = PATH, params = "do=approve")
    Mono<ResponseEntity<String>> approve(Visit visit, @PathVariable String id) {
        return change(visit, id, "approval", typed -> Map.of(), "payments.review.approved");
    }

    @PostMapping(path = PATH, params = "do=reject")
    Mono<ResponseEntity<String>> reject(Visit visit, @PathVariable String id) {
        return change(
                visit,
                id,
                "rejection",
                typed -> Map.of("reasons", lines(typed.text("reasons"))),
                "payments.review.rejected");
    }

    @PostMapping(path = PATH, params = "do=pay")
    Mono<ResponseEntity<String>> pay(Visit visit, @PathVariable String id) {
        return change(visit, id, "payment", ReviewHttp::payment, "payments.review.paid");
    }

    private static Map<String, Object> payment(Typed typed) {
        var body = new LinkedHashMap<String, Object>();
        for (String name : List.of("bankReference", "valueOn")) {
            String text = typed.text(name);
            if (text != null) {
                body.put(name, text);
            }
        }
        return body;
    }

    /** Passes the file on, as an attachment. */
    @GetMapping("/payments/{id}/vouchers/{voucherId}/deliverables/{name}")
    Mono<ResponseEntity<Flux<DataBuffer>>> deliverable(
            Visit visit, @PathVariable String voucherId, @PathVariable String name) {
        return gateway.download(
                visit.caller(), Address.of("/api/vouchers/{}/deliverables/{}", voucherId, name), MediaType.ALL);
    }

    private Mono<ResponseEntity<String>> change(
            Visit visit, String id, String step, Function<Typed, Object> body, String said) {
        return pages.step(
                visit,
                typed -> Change.post(Address.of("/api/payment-requests/{}/" + step, id), body.apply(typed)),
                Address.of("/payments/{}", id).encoded(),
                visit.words().of(said, id),
                refused -> review(refused, id));
    }

    private static List<String> lines(@org.jspecify.annotations.Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static Mono<Review> asked(Visit visit, String id) {
        var request = visit.found(Address.of("/api/payment-requests/{}", id), PaymentRequest.class);
        var checks = visit.part(Address.of("/api/payment-requests/{}/checks", id), RequestChecks.class);
        var withVouchers = request.flatMap(found -> vouchers(visit, found).map(vouchers -> Map.entry(found, vouchers)));
        return Mono.zip(withVouchers, checks, Queue.asked(visit))
                .map(all -> new Review(
                        all.getT1().getKey().value(),
                        all.getT1().getKey().etag(),
                        all.getT2(),
                        all.getT1().getValue(),
                        all.getT3().of(id)));
    }

    /** Each voucher of the request, side by side. */
    private static Mono<Map<String, Part<Review.Voucher>>> vouchers(Visit visit, Found<PaymentRequest> found) {
        return Flux.fromIterable(found.value().vouchers())
                .flatMapSequential(
                        line -> visit.part(Address.of("/api/vouchers/{}", line.voucherId()), Review.Voucher.class)
                                .map(part -> Map.entry(line.voucherId(), part)))
                .collectList()
                .map(parts -> {
                    var byId = new LinkedHashMap<String, Part<Review.Voucher>>();
                    parts.forEach(part -> byId.put(part.getKey(), part.getValue()));
                    return byId;
                });
    }
}
