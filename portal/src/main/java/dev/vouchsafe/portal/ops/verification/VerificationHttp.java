package dev.vouchsafe.portal.ops.verification;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.ops.Running;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether every trail is whole and unaltered, for the auditor. Asking verifies. */
@Controller
record VerificationHttp(Pages pages, JsonMapper json) {

    @GetMapping("/ops/verification")
    Mono<ResponseEntity<String>> verification(Visit visit) {
        var asked = visit.get(Address.of("/api/audit/verification"), JsonNode.class);
        return pages.show(
                visit,
                "ops/verification/Verification",
                Running.last(asked).map(body -> json.treeToValue(body, Verified.class)));
    }
}
