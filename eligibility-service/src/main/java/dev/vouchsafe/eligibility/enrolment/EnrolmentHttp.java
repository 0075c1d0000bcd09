package dev.vouchsafe.eligibility.enrolment;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.EligibilityText;
import dev.vouchsafe.eligibility.view.PartnerAnswers;
import dev.vouchsafe.eligibility.view.VisiblePartners;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Call;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.program.Programs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Step 2, second half: a partner enrols in an offering. */
@RestController
record EnrolmentHttp(Changes changes, Programs programs, PartnerAnswers answers) {

    @PostMapping("/api/partners/{partnerId}/enrolments")
    Mono<ResponseEntity<JsonNode>> enrol(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("enrolment", EnrolmentBody.class),
                call -> command(partnerId, call),
                (command, done) -> answers.changed(201, partnerId, done));
    }

    private EnrolPartner command(PartnerId partnerId, Call<EnrolmentBody> call) {
        var offering = call.body().offering();
        if (programs.ofOffering(offering).isEmpty()) {
            throw new Malformed("offering", EligibilityText.NO_OFFERING.with("offering", offering));
        }
        VisiblePartners.demandActingFor(partnerId, call.caller());
        return new EnrolPartner(partnerId, offering, call.caller().subject(), call.now());
    }
}
