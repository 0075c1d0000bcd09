package dev.vouchsafe.eligibility.profile;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.EligibilityText;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.view.PartnerAnswers;
import dev.vouchsafe.eligibility.view.ProfileView;
import dev.vouchsafe.eligibility.view.VisiblePartners;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Call;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.Sourced;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Step 3: a partner keeps a business profile per region, for everyone to see, until it removes it. */
@RestController
record ProfileHttp(Changes changes, Reads reads, VisiblePartners partners, PartnerAnswers answers) {

    private static final String PATH = "/api/partners/{partnerId}/profile";

    /** What everyone may see of a partner, logos and all. */
    record Published(PartnerId partnerId, String name, List<ProfileView> profiles) {}

    @PutMapping(PATH)
    Mono<ResponseEntity<JsonNode>> keep(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("business-profile", ProfileBody.class),
                call -> command(partnerId, call),
                (command, done) -> answers.kept(partnerId, done, ProfileHttp::published));
    }

    @DeleteMapping(PATH)
    Mono<ResponseEntity<JsonNode>> remove(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.none(),
                call -> {
                    var region = new QueryParameters(exchange)
                            .text("region")
                            .orElseThrow(() -> new Malformed("region", EligibilityText.WHICH_PROFILE));
                    VisiblePartners.demandActingFor(partnerId, call.caller());
                    return new RemoveProfile(partnerId, region, call.caller().subject(), call.now());
                },
                (command, done) -> answers.kept(partnerId, done, ProfileHttp::published));
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<JsonNode>> show(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> published(partners.withProfiles(partnerId)));
    }

    private static Resource published(Sourced<Partner> partner) {
        var registered = partner.state().standing().registered();
        return Resource.of(
                new Published(
                        registered.partnerId(),
                        registered.name(),
                        partner.state().profiles().values().stream()
                                .map(ProfileView::of)
                                .toList()),
                partner);
    }

    private static KeepProfile command(PartnerId partnerId, Call<ProfileBody> call) {
        var profile = call.body().profile();
        VisiblePartners.demandActingFor(partnerId, call.caller());
        return new KeepProfile(partnerId, profile, call.caller().subject(), call.now());
    }
}
