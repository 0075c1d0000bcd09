package dev.vouchsafe.portal.partner.enrollment;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.partner.OwnPartner;
import dev.vouchsafe.portal.partner.mpn.Step;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** The partner's checklist, with what can be done on it. Both steps happen at once. */
@Controller
record EnrollmentHttp(Pages pages) {

    private static final String PAGE = "/partner/programs/software-assurance/enrollment";

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> checklist(Visit visit) {
        String asked = visit.asked("asOf");
        var checklist = Address.of("/api/partners/{}/eligibility", OwnPartner.of(visit))
                .with(isInstant(asked) ? "asOf" : "on", asked);
        return pages.show(
                visit,
                "partner/enrollment/EnrollmentPage",
                visit.get(checklist, Checklist.class).map(found -> new EnrollmentPage(found, asked == null)));
    }

    /** A day is one that the checklist is judged by; what was known at an instant is another question. */
    private static boolean isInstant(@Nullable String asked) {
        return asked != null && asked.contains("T");
    }

    @PostMapping(path = PAGE, params = "do=sign")
    Mono<ResponseEntity<String>> sign(Visit visit) {
        return visit.form().flatMap(typed -> {
            var body = new HashMap<String, @Nullable Object>();
            body.put("version", typed.text("version"));
            body.put("program", typed.text("program"));
            String said = visit.words().of("enrollment.signed", typed.shown("version", ""));
            return change(visit, typed, "agreement", body, said);
        });
    }

    @PostMapping(path = PAGE, params = "do=enroll")
    Mono<ResponseEntity<String>> enroll(Visit visit) {
        return visit.form().flatMap(typed -> {
            String offering = typed.shown("offering", "");
            String said = visit.words().of("enrollment.enrolled", offering);
            return change(visit, typed, "enrolments", Map.of("offering", offering), said);
        });
    }

    private Mono<ResponseEntity<String>> change(Visit visit, Typed typed, String what, Object body, String said) {
        var change = Change.post(Address.of("/api/partners/{}/" + what, OwnPartner.of(visit)), body);
        return pages.sent(visit, typed, change, Step.ENROLLMENT.address(), said, this::checklist);
    }
}
