package dev.vouchsafe.voucher.deliverable;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.text.FileName;
import dev.vouchsafe.contracts.text.FormText;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Call;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.StreamTags;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import dev.vouchsafe.voucher.domain.VoucherText;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import dev.vouchsafe.voucher.view.VoucherAnswers;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@RestController
record DeliverableHttp(
        Changes changes, LogReader log, Programs programs, DeliverableStore store, VoucherAnswers answers) {

    private static final int LONGEST_KIND = 100;
    private static final String USUAL_KIND = "final-deliverable";

    @PutMapping("/api/vouchers/{voucherId}/deliverables/{name}")
    Mono<ResponseEntity<JsonNode>> upload(
            @PathVariable VoucherId voucherId, @PathVariable String name, ServerWebExchange exchange) {
        var mediaType = exchange.getRequest().getHeaders().getContentType();
        return changes.change(
                exchange,
                BodyForm.bytes(),
                call -> stored(voucherId, name, kind(exchange), mediaType, call),
                (command, done) -> answers.changed(200, voucherId, done));
    }

    private static String kind(ServerWebExchange exchange) {
        var kind = new QueryParameters(exchange).text("kind").orElse(USUAL_KIND);
        if (kind.length() > LONGEST_KIND) {
            throw new Malformed("kind", VoucherText.KIND_LENGTH.with("longest", LONGEST_KIND));
        }
        return kind;
    }

    /**
     * The bytes are stored before the event that refers to them; a call that would be refused anyway, or had its effect
     * before, stores nothing.
     */
    private UploadDeliverable stored(
            VoucherId voucherId, String name, String kind, @Nullable MediaType mediaType, Call<byte[]> call) {
        if (!FileName.isOne(name)) {
            throw new Malformed("name", FormText.FILE_NAME);
        }
        if (call.body().length == 0) {
            throw new Malformed("body", PlatformText.EMPTY);
        }
        var partnerId = call.caller().partner();
        var kept = FileName.inOrder(name);
        if (hadItsEffect(call.causeId())) {
            return new UploadDeliverable(voucherId, partnerId, kept, null, call.tags(), call.now());
        }
        var voucher = log.stateOf(VoucherStreams.voucher(voucherId));
        var refused = VoucherStateRules.reportable(voucher.state(), voucherId, partnerId, call.now(), programs::texts);
        if (refused.filter(violation -> violation.code() == Code.VOUCHER_NOT_FOUND)
                .isEmpty()) {
            call.demand(DeliverablePrecondition.holds(
                    call.precondition(), call.tags(), kept, voucher.state(), voucher.version()));
        }
        refused.ifPresent(violation -> {
            throw new Refusal(violation);
        });
        var type = (mediaType == null ? MediaType.APPLICATION_OCTET_STREAM : mediaType).toString();
        return new UploadDeliverable(
                voucherId,
                partnerId,
                kept,
                store.store(voucherId, kind, kept, type, call.body()),
                call.tags(),
                call.now());
    }

    private boolean hadItsEffect(@Nullable String causeId) {
        return causeId != null
                && !log.history(EventCriteria.havingTags(StreamTags.ofCause(causeId)))
                        .isEmpty();
    }
}
