package dev.vouchsafe.portal.notices.inbox;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.notice.Notice;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The inbox of the person, and reading what is in it. */
@Controller
record InboxHttp(Pages pages) {

    private static final String PAGE = "/notices";
    private static final int SHOWN = 25;

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> inbox(Visit visit) {
        boolean unreadAlone = visit.asked("unread") != null;
        var notices = visit.get(
                Address.of("/api/notices")
                        .with("unread", unreadAlone ? true : null)
                        .with("page", visit.asked("page"))
                        .with("size", SHOWN),
                Notice.LIST);
        var mailbox = visit.part(Address.of("/api/mailbox").with("size", 1), JsonNode.class);
        return pages.show(
                visit,
                "notices/inbox/Inbox",
                Mono.zip(
                        notices,
                        mailbox,
                        (found, mails) ->
                                new Inbox(found, unreadAlone, mails.here().isPresent())));
    }

    /** The list stays where it was. */
    @PostMapping(path = PAGE, params = "do=read")
    Mono<ResponseEntity<String>> read(Visit visit) {
        return pages.step(
                visit,
                typed -> Change.put(Address.of("/api/notices/{}/read", typed.shown("notice", "")), Map.of()),
                new Address(PAGE)
                        .with("unread", visit.asked("unread"))
                        .with("page", visit.asked("page"))
                        .encoded(),
                visit.words().of("notices.read"),
                this::inbox);
    }
}
