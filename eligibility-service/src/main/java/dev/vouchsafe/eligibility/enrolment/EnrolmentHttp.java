package dev.vouchsafe.eligibility.enrolment;

import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.access.Ownership;
import dev.vouchsafe.eligibility.partner.PartnerResource;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Call;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.program.Programs;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Step 2, second half: a partner enrols in an offering. */
@RestController
final class EnrolmentHttp {

    record Body(OfferingId offering) {}

    private final Changes changes;
    private final Programs programs;
    private final PartnerResource partners;

    EnrolmentHttp(Changes changes, Programs programs, PartnerResource partners) {
        this.changes = changes;
        this.programs = programs;
        this.partners = partners;
    }

    @PostMapping("/api/partners/{partnerId}/enrolments")
    Mono<ResponseEntity<JsonNode>> enrol(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("enrolment", Body.class),
                call -> command(partnerId, call),
                (command, done) -> partners.changed(HttpStatus.CREATED, partnerId, done));
    }

    private Enrol command(PartnerId partnerId, Call<Body> call) {
        var offering = call.body().offering();
        if (programs.ofOffering(offering).isEmpty()) {
            throw new Malformed("offering", "is not an offering of any program here: " + offering + ".");
        }
        Ownership.demandActingFor(partnerId, call.caller());
        return new Enrol(partnerId, offering, call.caller().subject(), call.now());
    }
}
