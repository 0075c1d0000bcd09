package dev.vouchsafe.voucher.amendment;

import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@RestController
record AmendmentHttp(Changes changes, LogReader log, Programs programs) {

    @PostMapping("/api/program/amendments")
    Mono<ResponseEntity<JsonNode>> publish(ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("amendment", AmendmentBody.class),
                call -> {
                    var body = call.body();
                    var program = program(body.program());
                    return new PublishAmendment(
                            program.id(),
                            body.name(),
                            body.createdBefore(),
                            body.extendDays(),
                            body.reason(),
                            program.dayOf(call.now()),
                            call.now());
                },
                (command, done) -> {
                    // The program is what a next amendment can be conditional on.
                    var published = (ProgramAmended) done.events().getFirst();
                    return Answer.of(
                            201,
                            Resource.of(
                                    published,
                                    log.stateUpTo(VoucherStreams.amendmentsOf(published.program()), done.position())));
                });
    }

    private Program program(@Nullable String id) {
        return id == null
                ? programs.standard()
                : programs.byId(id).orElseThrow(() -> new Malformed("program", PlatformText.NO_SUCH_PROGRAM));
    }
}
