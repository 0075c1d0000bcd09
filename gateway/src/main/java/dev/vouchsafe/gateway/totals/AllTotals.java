package dev.vouchsafe.gateway.totals;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.ops.TotalLine;
import dev.vouchsafe.contracts.ops.Totals;
import dev.vouchsafe.contracts.ops.TotalsBy;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.gateway.path.OwnPaths;
import dev.vouchsafe.gateway.service.AllServices;
import dev.vouchsafe.gateway.service.RefusedByService;
import dev.vouchsafe.web.ExcelRows;
import dev.vouchsafe.web.HttpJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What became of vouchers and money: each service counts its own facts, and here they are put together. */
@RestController
record AllTotals(AllServices services) {

    private static final Flux<ServiceName> COUNTING = Flux.just(ServiceName.VOUCHER, ServiceName.PAYMENT);

    /** What a service counted, and how it understood the call. */
    record Counted(Asked asked, List<TotalLine> lines) {

        Counted {
            requireNonNull(asked);
            requireNonNull(lines);
        }
    }

    record Asked(@Nullable LocalDate from, @Nullable LocalDate to, TotalsBy by) {}

    @GetMapping(OwnPaths.TOTALS)
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        var form = exchange.getRequest().getHeaders().getAccept().getFirst();
        return COUNTING.concatMap(service -> services.readAs(service, target(exchange), exchange, Counted.class))
                .collectList()
                .map(AllTotals::together)
                .map(totals -> answer(totals, form))
                .onErrorResume(RefusedByService.class, refused -> Mono.just(refused.answer()));
    }

    private static String target(ServerWebExchange exchange) {
        var query = exchange.getRequest().getURI().getRawQuery();
        return query == null ? OwnPaths.TOTALS : OwnPaths.TOTALS + "?" + query;
    }

    private static Totals together(List<Counted> answers) {
        var asked = answers.getFirst().asked();
        var lines = answers.stream().flatMap(answer -> answer.lines().stream()).toList();
        return Totals.of(asked.from(), asked.to(), asked.by(), lines);
    }

    private static ResponseEntity<byte[]> answer(Totals totals, MediaType form) {
        var answer = ResponseEntity.ok().contentType(form);
        if (form.equalsTypeAndSubtype(OwnPaths.CSV)) {
            return answer.body(csv(totals).getBytes(StandardCharsets.UTF_8));
        }
        return form.equalsTypeAndSubtype(ExcelRows.MEDIA_TYPE)
                ? answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"totals.xlsx\"")
                        .body(excel(totals))
                : answer.body(HttpJson.mapper().writeValueAsBytes(totals));
    }

    private static String csv(Totals totals) {
        var columns = TotalCell.COLUMNS;
        return Stream.concat(
                        Stream.of(columns.header()),
                        TotalCell.of(totals).stream().map(columns::row))
                .collect(Collectors.joining());
    }

    private static byte[] excel(Totals totals) {
        var columns = TotalCell.COLUMNS;
        var bytes = new ByteArrayOutputStream();
        new ExcelRows(
                        columns.names(),
                        TotalCell.of(totals).stream().map(columns::values).iterator())
                .forEachRemaining(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
