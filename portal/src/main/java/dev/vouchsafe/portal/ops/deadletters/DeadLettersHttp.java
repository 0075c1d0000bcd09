package dev.vouchsafe.portal.ops.deadletters;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.HashMap;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** What could not be read: sent to its topic again, or dismissed, each with a reason. */
@Controller
record DeadLettersHttp(Pages pages) {

    private static final String PAGE = "/ops/dead-letters";
    private static final String AGAIN = "replay";
    private static final String DISMISSED = "dismissal";

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> letters(Visit visit) {
        var list = visit.get(
                Address.of("/api/ops/dead-letters")
                        .with("topic", visit.asked("topic"))
                        .with("state", visit.asked("state"))
                        .with("page", visit.asked("page")),
                new ParameterizedTypeReference<Items<Letter>>() {});
        return pages.show(visit, "ops/deadletters/DeadLetters", list.map(DeadLetters::new));
    }

    @PostMapping(PAGE)
    Mono<ResponseEntity<String>> close(Visit visit) {
        return visit.form().flatMap(typed -> {
            boolean again = AGAIN.equals(typed.text("what"));
            String said = visit.words().of(again ? "ops.letters.sent" : "ops.letters.dismissed");
            return pages.sent(visit, typed, change(typed, again), PAGE, said, this::letters);
        });
    }

    private static Change change(Typed typed, boolean again) {
        var body = new HashMap<String, Object>();
        body.put("reason", typed.shown("reason", ""));
        String value = typed.text("value");
        if (again && value != null) {
            body.put("value", value);
        }
        return Change.post(
                Address.of("/api/ops/dead-letters/{}/" + (again ? AGAIN : DISMISSED), typed.shown("letter", "")), body);
    }
}
