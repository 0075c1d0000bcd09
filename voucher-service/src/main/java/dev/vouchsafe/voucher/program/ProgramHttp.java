package dev.vouchsafe.voucher.program;

import dev.vouchsafe.platform.http.AsOf;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.QueryParameters;
import dev.vouchsafe.platform.http.Reads;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** A program in force and its amendments: that of {@code ?program=}, or the first that is configured. */
@RestController
class ProgramHttp {

    private final Reads reads;
    private final EventLog log;
    private final Programs programs;
    private final ServiceClock clock;

    ProgramHttp(Reads reads, EventLog log, Programs programs, ServiceClock clock) {
        this.reads = reads;
        this.log = log;
        this.programs = programs;
        this.clock = clock;
    }

    @GetMapping("/api/program")
    Mono<ResponseEntity<JsonNode>> program(ServerWebExchange exchange) {
        return reads.answer(exchange, caller -> Resource.of(view(QueryParameters.of(exchange))));
    }

    @GetMapping("/api/program/calendar")
    Mono<ResponseEntity<JsonNode>> calendar(ServerWebExchange exchange) {
        return reads.answer(exchange, caller -> {
            var query = QueryParameters.of(exchange);
            var program = program(query);
            var today = program.dayOf(AsOf.by(query).orNow(clock));
            return Resource.of(CalendarView.of(program, today, view(query).amendments()));
        });
    }

    private ProgramView view(QueryParameters query) {
        var program = program(query);
        var published = AsOf.by(query).state(log, VoucherStreams.amendments()).state().published().stream()
                .filter(amendment -> amendment.program().equals(program.id())).toList();
        return ProgramView.of(program, published);
    }

    private Program program(QueryParameters query) {
        return query.text("program")
                .map(id -> programs.byId(id).orElseThrow(() -> new Malformed("program", "is not configured.")))
                .orElseGet(programs::standard);
    }
}
