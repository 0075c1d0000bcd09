package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.RequestBodies;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.platform.whatif.ChangedPrograms;
import dev.vouchsafe.platform.whatif.Lines;
import dev.vouchsafe.platform.whatif.PlayCalls;
import dev.vouchsafe.platform.whatif.PlayHttp;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.web.AskedLanguage;
import dev.vouchsafe.web.SpokenJson;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Plays what was recorded under another definition. As lines: first what is asked for and what voucher-service says of
 * it, then what payment-service has to know to play on. As CSV: all vouchers that differ.
 */
@RestController
record WhatIfHttp(
        PlayCalls calls,
        VoucherWhatIf whatIf,
        Programs programs,
        RequestBodies bodies,
        ServiceClock clock,
        Lines lines) {

    private static final BodyForm<WhatIfBody> FORM = BodyForm.json("what-if", WhatIfBody.class);

    /** The first line. */
    record Head(WhatIf asked, WhatIfAnswer answer) {}

    @PostMapping(PlayHttp.PATH)
    Mono<ResponseEntity<Flux<DataBuffer>>> play(ServerWebExchange exchange) {
        boolean csv = AccessRule.CSV.equalsTypeAndSubtype(
                exchange.getRequest().getHeaders().getAccept().getFirst());
        return bodies.bytes(exchange, FORM)
                .map(bytes -> bodies.bound(bodies.content(exchange, bytes, FORM), FORM)
                        .asked(programs, clock.instant()))
                .flatMap(asked -> {
                    var changed = ChangedPrograms.of(asked, programs);
                    return csv
                            ? calls.alone(progress -> whatIf.rows(asked, changed, progress))
                                    .map(this::csv)
                            : calls.alone(progress -> whatIf.answered(asked, changed, progress))
                                    .map(answered -> ndjson(asked, answered, AskedLanguage.of(exchange)));
                });
    }

    /** Payment-service passes on what is said here as it is: it is asked for the same language. */
    private ResponseEntity<Flux<DataBuffer>> ndjson(WhatIf asked, VoucherWhatIf.Answered answered, Language language) {
        var spoken = SpokenJson.of(new Head(asked, answered.answer()), language).json();
        return answer(PlayHttp.NDJSON, lines.json(Stream.concat(Stream.of(spoken), answered.outcome().stream())));
    }

    private ResponseEntity<Flux<DataBuffer>> csv(List<VoucherDifferenceRow> differing) {
        var rows = VoucherDifferenceRow.CSV;
        return answer(
                AccessRule.CSV,
                lines.text(Stream.concat(
                        Stream.of(rows.header()), differing.stream().map(rows::row))));
    }

    private static ResponseEntity<Flux<DataBuffer>> answer(MediaType form, Flux<DataBuffer> body) {
        return ResponseEntity.ok().contentType(form).body(body);
    }
}
