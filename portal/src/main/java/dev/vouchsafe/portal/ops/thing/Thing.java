package dev.vouchsafe.portal.ops.thing;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.component.CheckLine;
import dev.vouchsafe.portal.ops.Due;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing at an instant.
 *
 * @param kind as the API names it
 * @param state what the API says of it
 * @param earlier the same at the instant that it is compared with; empty if with none
 * @param etag its version, for a step
 * @param asOf the instant that the page is about; null for now
 * @param all everything that happened to it, also after that instant
 * @param due its deadlines to come
 */
public record Thing(
        String kind,
        String id,
        Part<JsonNode> state,
        Optional<Part<JsonNode>> earlier,
        @Nullable String etag,
        @Nullable Instant asOf,
        Part<List<Happening>> all,
        List<CheckLine> checks,
        List<Due> due) {

    /** What had happened by the instant of the page. */
    public List<Happening> happenings() {
        return all.here().orElse(List.of()).stream()
                .filter(happening -> asOf == null || !happening.at().isAfter(asOf))
                .toList();
    }

    /** How much came later. */
    public int later() {
        return all.here().orElse(List.of()).size() - happenings().size();
    }

    public Optional<Facts> facts() {
        return state.here().map(value -> Facts.of("", value));
    }

    public @Nullable String status() {
        return state.here()
                .map(value -> value.path("status").asString(""))
                .filter(word -> !word.isEmpty())
                .orElse(null);
    }

    /** What is another than at the earlier instant; empty if there is nothing to compare. */
    public Optional<List<Difference>> differences() {
        return earlier.flatMap(Part::here)
                .flatMap(before ->
                        state.here().map(after -> Difference.between(Facts.of("", before), Facts.of("", after))));
    }

    /** Steps are taken now, not at another instant. */
    public List<Step> steps() {
        return asOf == null ? Step.of(checks) : List.of();
    }

    /** The checks by the step for which they are asked. */
    public Map<String, List<CheckLine>> checksByStep() {
        var steps = new LinkedHashMap<String, List<CheckLine>>();
        checks.forEach(check -> steps.computeIfAbsent(String.valueOf(check.step()), step -> new java.util.ArrayList<>())
                .add(check));
        return steps;
    }

    /** What happened after the version that a form was made of. */
    public List<Happening> since(@Nullable String etag) {
        long seen = position(etag);
        return seen < 0
                ? List.of()
                : all.here().orElse(List.of()).stream()
                        .filter(happening -> happening.isFact()
                                && happening.service().equals(ServiceName.VOUCHER.id())
                                && happening.position() > seen)
                        .toList();
    }

    /** A version begins with the position of its last event: {@code "158-…"}. */
    private static long position(@Nullable String etag) {
        if (etag == null) {
            return -1;
        }
        var digits = etag.replaceFirst("^\\D*(\\d{1,18}).*$", "$1");
        return digits.matches("\\d+") ? Long.parseLong(digits) : -1;
    }
}
