package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.text.AsciiCase;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.Query;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Countries;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.Support.Contact;
import dev.vouchsafe.voucher.domain.Amendments;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.VoucherText;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import dev.vouchsafe.voucher.view.ProgramView.AmendmentView;
import java.util.Collection;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** A program in force and its amendments: that of {@code ?program=}, or the first that is configured. */
@RestController
record ProgramHttp(Reads reads, LogReader log, Programs programs, ServiceClock clock) {

    @GetMapping("/api/program")
    Mono<ResponseEntity<JsonNode>> program(ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var program = program(query);
            var amendments = amendments(query, program);
            var shown = shown(query.caller(), program, amendments);
            return Resource.of(ProgramView.of(program, programs, support(query, program), shown), amendments);
        });
    }

    @GetMapping("/api/program/calendar")
    Mono<ResponseEntity<JsonNode>> calendar(ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var program = program(query);
            var today = program.dayOf(query.asOf().orNow(clock));
            var amendments = amendments(query, program);
            return Resource.of(CalendarView.of(program, today, shown(query.caller(), program, amendments)), amendments);
        });
    }

    /** The contact for the country that was asked for; without one, every contact. */
    private static Collection<Contact> support(Query query, Program program) {
        var support = program.guidance().support();
        return query.parameters()
                .text("country")
                .map(AsciiCase::upper)
                .<Collection<Contact>>map(country -> {
                    if (!Countries.isCode(country)) {
                        throw new Malformed("country", VoucherText.NO_COUNTRY);
                    }
                    return support.of(country).stream().toList();
                })
                .orElseGet(support::contacts);
    }

    private Sourced<Amendments> amendments(Query query, Program program) {
        return query.asOf().state(log, VoucherStreams.amendmentsOf(program.id()));
    }

    /** Every amendment, also one that extended no voucher and is in no voucher's history. */
    private List<AmendmentView> shown(Caller caller, Program program, Sourced<Amendments> amendments) {
        boolean showsWho = caller.seesAll();
        return log.history(VoucherStreams.amendmentEvents()).stream()
                .filter(event -> event.position() <= amendments.position())
                .filter(event -> event.payload() instanceof ProgramAmended amended
                        && amended.program().equals(program.id()))
                .map(event -> AmendmentView.of(
                        (ProgramAmended) event.payload(),
                        showsWho ? event.cause().actor() : null))
                .toList();
    }

    private Program program(Query query) {
        return query.parameters()
                .text("program")
                .map(id -> programs.byId(id).orElseThrow(() -> new Malformed("program", PlatformText.NO_SUCH_PROGRAM)))
                .orElseGet(programs::standard);
    }
}
