package dev.vouchsafe.portal.ops.thing;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Found;
import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.component.CheckLine;
import dev.vouchsafe.portal.ops.Due;
import dev.vouchsafe.portal.ops.Instants;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Asks for everything about a thing, side by side. */
final class AskedThing {

    private AskedThing() {}

    /** The rules of a thing, as the API says them. */
    private record Checks(List<CheckLine> checks) {}

    /** What the API says of the thing, and its version. */
    private record State(Part<JsonNode> value, @Nullable String etag) {}

    static Mono<Thing> of(Pages pages, Visit visit, ThingKind kind, String id) {
        return Mono.zip(pages.asOf(visit), since(visit))
                .flatMap(asked -> asked(visit, kind, id, asked.getT1(), asked.getT2()));
    }

    private static Mono<Thing> asked(
            Visit visit, ThingKind kind, String id, Optional<String> asOf, Optional<String> since) {
        return Mono.zip(
                        state(visit, kind, id, asOf),
                        earlier(visit, kind, id, since),
                        Happenings.of(visit, kind, id),
                        checks(visit, kind, id, asOf),
                        due(visit, id, asOf))
                .map(all -> new Thing(
                        kind.word(),
                        id,
                        all.getT1().value(),
                        all.getT2(),
                        all.getT1().etag(),
                        asOf.map(AskedThing::instant).orElse(null),
                        all.getT3(),
                        all.getT4(),
                        all.getT5()));
    }

    /** What it is compared with: a day means its end. */
    private static Mono<Optional<String>> since(Visit visit) {
        String since = visit.asked("since");
        return since == null
                ? Mono.just(Optional.empty())
                : Instants.of(visit).map(instants -> Optional.ofNullable(instants.end(since)));
    }

    /** What isn't there now is no page; what was not there yet is a part of the thing's own page. */
    private static Mono<State> state(Visit visit, ThingKind kind, String id, Optional<String> asOf) {
        var found = visit.found(kind.address(id).with("asOf", asOf.orElse(null)), JsonNode.class)
                .map(AskedThing::here);
        return asOf.isEmpty()
                ? found
                : found.onErrorResume(
                        GatewayRefusal.class,
                        refused -> refused.problem().status() == 404
                                ? Mono.just(new State(
                                        new Part.Away<>(visit.words().of("ops.thing.not-yet")), null))
                                : Mono.error(refused));
    }

    private static State here(Found<JsonNode> found) {
        return new State(new Part.Here<>(found.value()), found.etag());
    }

    private static Mono<Optional<Part<JsonNode>>> earlier(
            Visit visit, ThingKind kind, String id, Optional<String> since) {
        return since.isEmpty()
                ? Mono.just(Optional.empty())
                : visit.part(kind.address(id).with("asOf", since.get()), JsonNode.class)
                        .map(Optional::of);
    }

    private static Mono<List<CheckLine>> checks(Visit visit, ThingKind kind, String id, Optional<String> asOf) {
        return kind.isChecked()
                ? visit.part(kind.below(id, "checks").with("asOf", asOf.orElse(null)), Checks.class)
                        .map(part -> part.here().map(Checks::checks).orElse(List.of()))
                : Mono.just(List.of());
    }

    private static Mono<List<Due>> due(Visit visit, String id, Optional<String> asOf) {
        return asOf.isPresent()
                ? Mono.just(List.of())
                : visit.part(
                                Address.of("/api/ops/deadlines")
                                        .with("subject", id)
                                        .with("state", "pending"),
                                new ParameterizedTypeReference<Items<Due>>() {})
                        .map(part -> part.here().map(Items::items).orElse(List.of()));
    }

    private static @Nullable Instant instant(String asOf) {
        try {
            return Instant.parse(asOf);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
