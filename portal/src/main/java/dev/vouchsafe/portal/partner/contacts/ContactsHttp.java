package dev.vouchsafe.portal.partner.contacts;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.partner.OwnPartner;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** The partner's contacts. Rows are added and taken away on the page alone; saving sends them all. */
@Controller
record ContactsHttp(Pages pages) {

    private static final String PAGE = "/partner/contacts";

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> contacts(Visit visit) {
        return pages.show(
                visit,
                "partner/contacts/ContactsPage",
                visit.found(api(visit), Contact.All.class)
                        .map(found -> new ContactsPage(
                                found.value().contacts(),
                                found.etag(),
                                ContactForm.isTyped(visit.typed())
                                        ? ContactForm.of(visit.typed())
                                        : ContactForm.of(found.value().contacts(), language(visit)))));
    }

    @PostMapping(path = PAGE, params = "do=add")
    Mono<ResponseEntity<String>> add(Visit visit) {
        return visit.form()
                .flatMap(typed -> contacts(visit.showing(
                        ContactForm.of(typed).withOneMore(language(visit)).typed(typed))));
    }

    @PostMapping(path = PAGE, params = "do=remove")
    Mono<ResponseEntity<String>> remove(Visit visit) {
        return visit.form().flatMap(typed -> {
            var rest = ContactForm.of(typed).without(typed.shown("remove", ""));
            return contacts(visit.saying(visit.words().of("contacts.removed")).showing(rest.typed(typed)));
        });
    }

    @PostMapping(path = PAGE, params = "do=save")
    Mono<ResponseEntity<String>> save(Visit visit) {
        return visit.form().flatMap(typed -> {
            var form = ContactForm.of(typed).filled();
            // What is refused is named by its place among what was sent.
            return pages.sent(
                    visit,
                    form.typed(typed),
                    Change.put(api(visit), form.body()),
                    PAGE,
                    visit.words().of("contacts.saved"),
                    this::contacts);
        });
    }

    private static Address api(Visit visit) {
        return Address.of("/api/partners/{}/contacts", OwnPartner.of(visit));
    }

    private static String language(Visit visit) {
        return visit.words().language().tag();
    }
}
