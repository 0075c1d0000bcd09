package dev.vouchsafe.portal.partner.voucher;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Outcome;
import dev.vouchsafe.portal.api.Problem;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.page.TooLarge;
import dev.vouchsafe.portal.visit.Kept;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Documents of the work: handed on as they come, and given out again. */
@Controller
record UploadHttp(Pages pages, PartnerVoucherHttp page) {

    private static final String FILE = "file";

    /** A little more than the API takes of a deliverable, so that its refusal is the one that is read. */
    private static final DataSize MOST = DataSize.ofMegabytes(26);

    @PostMapping(path = PartnerVoucherHttp.PATH, params = "do=upload")
    Mono<ResponseEntity<String>> upload(@PathVariable String id, Visit visit) {
        return Mono.zip(visit.form(), visit.exchange().getMultipartData()).flatMap(both -> {
            var typed = both.getT1();
            if (visit.exchange().getRequest().getHeaders().getContentLength() > MOST.toBytes()) {
                return refused(id, visit, typed, tooLarge(visit));
            }
            return both.getT2().getFirst(FILE) instanceof FilePart file
                            && !file.filename().isEmpty()
                    ? send(id, visit, typed, file)
                    : refused(id, visit, typed, nothingChosen(visit));
        });
    }

    @GetMapping(path = PartnerVoucherHttp.PATH, params = "do=" + TooLarge.STEP)
    Mono<ResponseEntity<String>> tooLarge(@PathVariable String id, Visit visit) {
        return refused(id, visit, visit.typed(), tooLarge(visit));
    }

    private Mono<ResponseEntity<String>> send(String id, Visit visit, Typed typed, FilePart file) {
        var type = file.headers().getContentType();
        var page = Address.of("/partner/vouchers/{}", id).encoded();
        return visit.upload(
                        Address.of("/api/vouchers/{}/deliverables/{}", id, file.filename()),
                        file.content(),
                        type == null ? MediaType.APPLICATION_OCTET_STREAM : type)
                .flatMap(outcome -> switch (outcome) {
                    case Outcome.Done done ->
                        kept(visit, page, report(typed, file.filename()))
                                .then(pages.to(
                                        visit, page, visit.words().of("partner.voucher.done.upload", file.filename())));
                    case Outcome.Refused(var problem) -> refused(id, visit, typed, problem);
                });
    }

    /** The version and the key are the new page's; the new document has a mark. */
    private static Typed report(Typed typed, String name) {
        var fields = new HashMap<>(typed.fields());
        fields.keySet().removeAll(List.of("form", "key", "etag"));
        var marked = new ArrayList<>(typed.all("deliverables"));
        marked.add(name);
        fields.put("deliverables", List.copyOf(marked));
        return new Typed(Map.copyOf(fields));
    }

    /** What was typed into the report is shown again on the page to which the upload leads. */
    private static Mono<Void> kept(Visit visit, String page, Typed report) {
        return visit.exchange().getSession().flatMap(session -> Kept.keep(session, page, report));
    }

    private Mono<ResponseEntity<String>> refused(String id, Visit visit, Typed typed, Problem problem) {
        return page.show(id, visit.refused(problem, typed), "upload");
    }

    private static Problem tooLarge(Visit visit) {
        return new Problem(413, TooLarge.STEP, visit.words().of("partner.voucher.too-large"), FILE, List.of());
    }

    private static Problem nothingChosen(Visit visit) {
        return new Problem(400, "malformed", visit.words().of("partner.voucher.no-file"), FILE, List.of());
    }

    @GetMapping(PartnerVoucherHttp.PATH + "/deliverables/{name}")
    Mono<ResponseEntity<Flux<DataBuffer>>> download(@PathVariable String id, @PathVariable String name, Visit visit) {
        return visit.download(Address.of("/api/vouchers/{}/deliverables/{}", id, name), MediaType.ALL);
    }
}
