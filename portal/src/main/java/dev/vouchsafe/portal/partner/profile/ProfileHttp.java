package dev.vouchsafe.portal.partner.profile;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.partner.OwnPartner;
import dev.vouchsafe.portal.partner.profile.ProfilePage.Kept;
import dev.vouchsafe.portal.partner.profile.ProfilePage.Partner;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** The partner's business profiles: one form for each region. The logo has a form of its own. */
@Controller
record ProfileHttp(Pages pages) {

    static final String PAGE = "/partner/profile";

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> form(Visit visit) {
        return form(visit, visit.typed());
    }

    /** Shows what was typed, and keeps nothing. */
    @PostMapping(path = PAGE, params = "do=preview")
    Mono<ResponseEntity<String>> preview(Visit visit) {
        return visit.form().flatMap(typed -> form(visit, typed));
    }

    @PostMapping(path = PAGE, params = "do=save")
    Mono<ResponseEntity<String>> save(Visit visit) {
        return visit.form()
                .flatMap(typed -> kept(visit).flatMap(kept -> {
                    String region = typed.shown("region", "").strip();
                    var logo = kept.of(region).map(Profile::logo).orElse(null);
                    return send(visit, typed, Profile.of(typed, logo), "profile.saved");
                }));
    }

    @PostMapping(path = PAGE, params = "do=remove-logo")
    Mono<ResponseEntity<String>> removeLogo(Visit visit) {
        return visit.form()
                .flatMap(typed -> kept(visit)
                        .flatMap(kept -> kept.of(region(visit))
                                .map(profile -> send(visit, typed, profile.with(null), "profile.logo-removed"))
                                .orElseGet(() -> form(visit))));
    }

    @PostMapping(path = PAGE, params = "do=remove")
    Mono<ResponseEntity<String>> remove(Visit visit) {
        return pages.step(
                visit,
                typed -> Change.delete(api(visit).with("region", region(visit)), null),
                PAGE,
                visit.words().of("profile.removed", region(visit)),
                refused -> form(refused, Typed.NOTHING));
    }

    /** Keeps a profile, on the version that the person saw. */
    Mono<ResponseEntity<String>> send(Visit visit, Typed typed, Profile profile, String said) {
        String region = profile.region().strip();
        return pages.sent(
                visit,
                typed,
                Change.put(api(visit), profile.body()),
                new Address(PAGE).with("region", region).encoded(),
                visit.words().of(said, region),
                refused -> form(refused, typed));
    }

    Mono<Kept> kept(Visit visit) {
        return visit.get(api(visit), Kept.class);
    }

    private static Address api(Visit visit) {
        return Address.of("/api/partners/{}/profile", OwnPartner.of(visit));
    }

    /** Where the logo of a region is shown. */
    static String logo(String partnerId, String region) {
        return Address.of("/directory/{}/logo", partnerId)
                .with("region", region)
                .encoded();
    }

    static String region(Visit visit) {
        String asked = visit.asked("region");
        return asked == null ? "" : asked;
    }

    /** @param typed what is shown in place of what is kept; nothing to show that */
    Mono<ResponseEntity<String>> form(Visit visit, Typed typed) {
        var partner = visit.get(Address.of("/api/partners/{}", OwnPartner.of(visit)), Partner.class);
        var kept = visit.found(api(visit), Kept.class);
        return pages.show(
                visit,
                "partner/profile/ProfilePage",
                Mono.zip(
                        partner,
                        kept,
                        (found, profiles) -> page(visit, found, profiles.value(), profiles.etag(), typed)));
    }

    private static ProfilePage page(Visit visit, Partner partner, Kept kept, @Nullable String etag, Typed typed) {
        String asked = visit.asked("region");
        boolean first = asked == null && visit.asked("new") == null && visit.asked("do") == null;
        String region =
                first && !kept.profiles().isEmpty() ? kept.profiles().getFirst().region() : region(visit);
        var stored = kept.of(region).orElseGet(() -> Profile.blank(partner.name()));
        boolean isForm = typed.fields().containsKey("description");
        return new ProfilePage(partner, kept, region, isForm ? Profile.of(typed, stored.logo()) : stored, etag);
    }
}
