package dev.vouchsafe.portal.partner.voucher;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Outcome;
import dev.vouchsafe.portal.api.Problem;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Documents of the work: handed on as they come, and given out again. */
@Controller
record UploadHttp(Pages pages, PartnerVoucherHttp page) {

    private static final String FILE = "file";

    @PostMapping(path = PartnerVoucherHttp.PATH, params = "do=upload")
    Mono<ResponseEntity<String>> upload(@PathVariable String id, Visit visit) {
        return visit.exchange()
                .getMultipartData()
                .mapNotNull(parts -> parts.getFirst(FILE))
                .ofType(FilePart.class)
                .filter(file -> !file.filename().isEmpty())
                .flatMap(file -> send(id, visit, file))
                .switchIfEmpty(Mono.defer(() -> refused(id, visit, nothingChosen(visit))));
    }

    @GetMapping(path = PartnerVoucherHttp.PATH, params = "do=" + TooLarge.STEP)
    Mono<ResponseEntity<String>> tooLarge(@PathVariable String id, Visit visit) {
        var sentence = visit.words().of("partner.voucher.too-large");
        return refused(id, visit, new Problem(413, TooLarge.STEP, sentence, FILE, List.of()));
    }

    private Mono<ResponseEntity<String>> send(String id, Visit visit, FilePart file) {
        var type = file.headers().getContentType();
        Mono<Outcome> sent = visit.upload(
                Address.of("/api/vouchers/{}/deliverables/{}", id, file.filename()),
                file.content(),
                type == null ? MediaType.APPLICATION_OCTET_STREAM : type);
        return sent.flatMap(outcome -> pages.after(
                visit,
                outcome,
                Address.of("/partner/vouchers/{}", id).encoded(),
                visit.words().of("partner.voucher.done.upload", file.filename()),
                problem -> refused(id, visit, problem)));
    }

    private Mono<ResponseEntity<String>> refused(String id, Visit visit, Problem problem) {
        return page.show(id, visit.refused(problem, Typed.NOTHING), "upload");
    }

    private static Problem nothingChosen(Visit visit) {
        return new Problem(400, "malformed", visit.words().of("partner.voucher.no-file"), FILE, List.of());
    }

    @GetMapping(PartnerVoucherHttp.PATH + "/deliverables/{name}")
    Mono<ResponseEntity<Flux<DataBuffer>>> download(@PathVariable String id, @PathVariable String name, Visit visit) {
        return visit.download(Address.of("/api/vouchers/{}/deliverables/{}", id, name), MediaType.ALL);
    }
}
