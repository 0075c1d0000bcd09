package dev.vouchsafe.portal.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Mono;

/**
 * The mails that a run without a mail server keeps. Where there is a server, the API has no mailbox, and this no page.
 */
@Controller
record MailboxHttp(Pages pages) {

    private static final String PAGE = "/mailbox";
    private static final int SHOWN = 25;

    /** A mail brings its own styles; it may load nothing, run nothing, and stand in no page but the portal's. */
    private static final String CONTENT =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'self'";

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> mailbox(Visit visit) {
        return pages.show(
                visit,
                "mailbox/Mailbox",
                visit.get(
                        Address.of("/api/mailbox")
                                .with("page", visit.asked("page"))
                                .with("size", SHOWN),
                        new ParameterizedTypeReference<Items<Mail.Line>>() {}));
    }

    @GetMapping(PAGE + "/{id}")
    Mono<ResponseEntity<String>> mail(@PathVariable String id, Visit visit) {
        return pages.show(visit, "mailbox/Mail", mailOf(id, visit));
    }

    /** What the frame on the page shows. */
    @GetMapping(PAGE + "/{id}/html")
    Mono<ResponseEntity<String>> html(@PathVariable String id, Visit visit) {
        return mailOf(id, visit)
                .map(mail -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                        .header("Content-Security-Policy", CONTENT)
                        .header("X-Frame-Options", "SAMEORIGIN")
                        .body(mail.html() == null ? "" : mail.html()));
    }

    private static Mono<Mail> mailOf(String id, Visit visit) {
        return visit.get(Address.of("/api/mailbox/{}", id), Mail.class);
    }
}
