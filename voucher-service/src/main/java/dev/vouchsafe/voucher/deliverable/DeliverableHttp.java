package dev.vouchsafe.voucher.deliverable;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.text.FileName;
import dev.vouchsafe.contracts.text.FormText;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.VoucherText;
import dev.vouchsafe.voucher.view.VoucherAnswers;
import java.util.Objects;
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
        Changes changes,
        LogReader log,
        Programs programs,
        DeliverableStore store,
        UploadSettings settings,
        VoucherAnswers answers) {

    private static final int LONGEST_KIND = 100;
    private static final String USUAL_KIND = "final-deliverable";

    @PutMapping("/api/vouchers/{voucherId}/deliverables/{name}")
    Mono<ResponseEntity<JsonNode>> upload(
            @PathVariable VoucherId voucherId, @PathVariable String name, ServerWebExchange exchange) {
        if (!FileName.isOne(name)) {
            throw new Malformed("name", FormText.FILE_NAME);
        }
        var mediaType = Objects.requireNonNullElse(
                exchange.getRequest().getHeaders().getContentType(), MediaType.APPLICATION_OCTET_STREAM);
        var upload = new DeliverableUpload(
                log,
                programs,
                store,
                settings.ofVoucher(),
                voucherId,
                FileName.inOrder(name),
                kind(exchange),
                mediaType.toString());
        return changes.upload(exchange, upload, (command, done) -> answers.changed(200, voucherId, done));
    }

    private static String kind(ServerWebExchange exchange) {
        var kind = new QueryParameters(exchange).text("kind").orElse(USUAL_KIND);
        if (kind.length() > LONGEST_KIND) {
            throw new Malformed("kind", VoucherText.KIND_LENGTH.with("longest", LONGEST_KIND));
        }
        return kind;
    }
}
