package dev.vouchsafe.platform.attempt;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.platform.http.access.KnownCall;
import dev.vouchsafe.platform.http.change.AskedValues;
import dev.vouchsafe.platform.time.CalendarDay;
import dev.vouchsafe.platform.time.Rfc3339;
import dev.vouchsafe.platform.trail.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What is kept of the thing that a call asks for: ids of the kinds that the trail knows, days and instants, each under
 * a name of ours and in its own form. A caller may write anything anywhere else, such as a person's name; so texts,
 * file names, words that are searched for, and paths of no route are left out. Of a body {@link AskedValues} are kept.
 *
 * @param path the pattern of the route, with the ids of things in the place of its variables
 * @param asked the query parameters, and of the body what {@link AskedValues} are
 * @param subjects the things that the path names, then those of the query, then those of the body
 */
record KeptOfCall(String path, Map<String, String> asked, List<Subject> subjects) {

    /** The names of variables, parameters and fields that hold the id of a thing, and what kind of thing that is. */
    private static final Map<String, String> KINDS = Map.of(
            "voucherId", "voucher",
            "agreementId", "agreement",
            "partnerId", "partner",
            "requestId", "payment-request",
            "locationId", "location",
            "consultantId", "consultant");

    /** The parameter that holds the id of a thing of any kind. */
    private static final String SUBJECT = "subject";

    private static final Set<String> TIMES = Set.of("asOf", "on", "from", "to");

    static KeptOfCall of(KnownCall call, MultiValueMap<String, String> parameters, Map<String, String> body) {
        var path = call.pattern();
        for (var variable : things(call.variables()).entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        var single = parameters.toSingleValueMap();
        var asked = new TreeMap<>(body);
        asked.putAll(things(single));
        Optional.ofNullable(single.get(SUBJECT)).filter(Id::isWellFormed).ifPresent(id -> asked.put(SUBJECT, id));
        single.forEach((name, value) -> {
            if (TIMES.contains(name) && isTime(value)) {
                asked.put(name, value);
            }
        });
        var subjects = new ArrayList<>(subjects(call.variables()));
        subjects.addAll(subjects(single));
        subjects.addAll(subjects(body));
        return new KeptOfCall(path, asked, subjects.stream().distinct().toList());
    }

    /** The things whose ids stand among these texts. */
    static List<Subject> subjects(Map<String, String> texts) {
        return things(texts).entrySet().stream()
                .map(thing -> new Subject(requireNonNull(KINDS.get(thing.getKey())), thing.getValue()))
                .toList();
    }

    private static Map<String, String> things(Map<String, String> texts) {
        var things = new TreeMap<String, String>();
        texts.forEach((name, value) -> {
            if (KINDS.containsKey(name) && Id.isWellFormed(value)) {
                things.put(name, value);
            }
        });
        return things;
    }

    private static boolean isTime(@Nullable String value) {
        return value != null
                && (CalendarDay.read(value).isPresent() || Rfc3339.read(value).isPresent());
    }
}
