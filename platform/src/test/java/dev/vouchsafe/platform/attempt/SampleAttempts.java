package dev.vouchsafe.platform.attempt;

import static dev.vouchsafe.platform.http.access.AccessRule.allow;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.read.Download;
import dev.vouchsafe.platform.http.read.Reads;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Routes whose paths name vouchers, beside those of the sample service, with the record of attempts. */
@Configuration(proxyBeanMethods = false)
@Import({AttemptConfiguration.class, SampleAttempts.Routes.class})
class SampleAttempts {

    record Member(String voucherId, int status, List<String> codes) {}

    @RestController
    record Routes(Changes changes, Reads reads) {

        @GetMapping("/api/things/vouchers/{voucherId}")
        Mono<ResponseEntity<JsonNode>> show(@PathVariable String voucherId, ServerWebExchange exchange) {
            return reads.answer(exchange, query -> {
                if (voucherId.startsWith("PS-9")) {
                    throw new Refusal(
                            Violation.of(Code.VOUCHER_NOT_FOUND, Sentence.asItIs("There is no voucher of this id.")));
                }
                return Resource.of(Map.of("voucherId", voucherId));
            });
        }

        @GetMapping("/api/things/vouchers/{voucherId}/files/{name}")
        Mono<ResponseEntity<Flux<DataBuffer>>> download(ServerWebExchange exchange, @PathVariable String name) {
            return reads.download(
                    exchange,
                    query -> new Download(
                            name, "text/plain", 3, "00".repeat(32), () -> new ByteArrayInputStream(new byte[3])));
        }

        @PostMapping("/api/things/all")
        Mono<ResponseEntity<JsonNode>> batch(ServerWebExchange exchange) {
            return changes.change(
                    exchange,
                    BodyForm.none(),
                    call -> "all",
                    (command, done) -> Answer.of(
                            200,
                            List.of(
                                    new Member("PS-1", 200, List.of()),
                                    new Member("PS-2", 409, List.of("already-redeemed")),
                                    new Member("PS-3", 404, List.of("voucher-not-found")),
                                    new Member("PS-4", 412, List.of()))));
        }
    }

    @Bean
    AccessRules sampleAttemptsAccess() {
        return AccessRules.of(
                allow(HttpMethod.GET, "/api/things/vouchers/{voucherId}", Role.PARTNER_ADMIN, Role.AUDITOR)
                        .asking("asOf", "agreementId", "q"),
                allow(HttpMethod.GET, "/api/things/vouchers/{voucherId}/files/{name}", Role.PARTNER_ADMIN)
                        .bytes(),
                allow(HttpMethod.POST, "/api/things/all", Role.PARTNER_ADMIN));
    }
}
