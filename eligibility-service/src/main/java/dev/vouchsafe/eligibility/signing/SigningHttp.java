package dev.vouchsafe.eligibility.signing;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.EligibilityText;
import dev.vouchsafe.eligibility.view.PartnerAnswers;
import dev.vouchsafe.eligibility.view.VisiblePartners;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Call;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Step 2, first half: a partner signs the agreement of a program. */
@RestController
record SigningHttp(Changes changes, Programs programs, PartnerAnswers answers) {

    @PostMapping("/api/partners/{partnerId}/agreement")
    Mono<ResponseEntity<JsonNode>> sign(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("agreement", SigningBody.class),
                call -> command(partnerId, call),
                (command, done) -> answers.changed(201, partnerId, done));
    }

    private SignAgreement command(PartnerId partnerId, Call<SigningBody> call) {
        var program = program(call.body().program());
        if (!program.termsVersion().equals(call.body().version())) {
            throw new Malformed(
                    "version",
                    EligibilityText.OTHER_VERSION
                            .with("version", program.termsVersion())
                            .with("program", program.id()));
        }
        VisiblePartners.demandActingFor(partnerId, call.caller());
        return new SignAgreement(
                partnerId, program.id(), program.termsVersion(), call.caller().subject(), call.now());
    }

    private Program program(@Nullable String id) {
        return id == null
                ? programs.standard()
                : programs.byId(id)
                        .orElseThrow(() -> new Malformed("program", EligibilityText.NO_PROGRAM.with("program", id)));
    }
}
