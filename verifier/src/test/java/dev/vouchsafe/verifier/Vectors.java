package dev.vouchsafe.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Evidence files, whole ones and such as are wrong in one way each, with the code that any verifier must answer. */
final class Vectors {

    /**
     * @param name what is wrong
     * @param file its text
     * @param keys that are given
     * @param code the expected one
     */
    record Vector(String name, String file, List<String> keys, int code) {

        Map<String, Object> json() {
            return Map.of("name", name, "file", file, "keys", keys, "code", (long) code);
        }
    }

    private static final String WITNESS = "witness.example/w";
    private static final Map<String, Object> VOUCHER = subject("voucher", "PS-7K2M-9QXA");

    private final TestLog vouchers = new TestLog(
            "vouchsafe/test/voucher-service",
            IntStream.range(0, 11).mapToObj(Vectors::ofVoucher).toList(),
            List.of(WITNESS));
    private final TestLog payments = new TestLog(
            "vouchsafe/test/payment-service",
            List.of(entry("payment-service", 0, subject("payment-request", "R-1"), List.of(VOUCHER))));
    private final TestLog attempts = new TestLog(
            "vouchsafe/test/voucher-service/attempts", List.of(Map.of(), attempt(1), attempt(2)), List.of(WITNESS));

    /**
     * A whole file: entries of three trees, two of which are cosigned, with a field withheld, and texts that JSON has
     * to escape.
     */
    String whole() {
        return file(VOUCHER, entries());
    }

    List<String> keys() {
        return List.of(
                vouchers.key(),
                payments.key(),
                attempts.key(),
                TestLog.witness(WITNESS).written());
    }

    List<Vector> all() {
        var whole = whole();
        var entries = entries();
        var vectors = new ArrayList<>(List.of(
                new Vector("whole", whole, keys(), 0),
                new Vector("whole, without a key", whole, List.of(), 2),
                new Vector("whole, without the key of one log", whole, List.of(vouchers.key()), 1),
                new Vector("a key that is none", whole, List.of(vouchers.key().replace("+d", "+e") + "A"), 2),
                new Vector("nothing", "", keys(), 2),
                new Vector("no evidence", "{}", keys(), 2),
                new Vector("no entries", file(VOUCHER, List.of()), keys(), 1),
                new Vector("another format", whole.replace("evidence-1", "evidence-2"), keys(), 2),
                new Vector("another subject", file(subject("voucher", "PS-OTHER"), entries), keys(), 1),
                new Vector("entries out of order", file(VOUCHER, entries.reversed()), keys(), 1),
                new Vector("an entry twice", file(VOUCHER, twice(entries)), keys(), 1),
                new Vector("a line break at the end", whole + "\n", keys(), 1),
                new Vector("a blank", whole.replace("\"format\":", "\"format\": "), keys(), 1),
                new Vector("a needless escape", whole.replace("voucher.assigned", "\\u0076oucher.assigned"), keys(), 1),
                new Vector("another value", whole.replaceFirst("\"value\":5}", "\"value\":6}"), keys(), 1),
                new Vector("another name", whole.replaceFirst("\"actor\":", "\"actos\":"), keys(), 1),
                new Vector("another index", whole.replaceFirst("index 2\\\\n", "index 3\\\\n"), keys(), 1),
                new Vector("a leading zero", whole.replaceFirst("index 2\\\\n", "index 02\\\\n"), keys(), 1),
                new Vector("another size", whole.replaceFirst("service\\\\n11\\\\n", "service\\\\n10\\\\n"), keys(), 1),
                new Vector("another proof", whole.replaceFirst("tlog-proof@v1", "tlog-proof@v2"), keys(), 1)));
        vectors.addAll(List.of(
                new Vector("a wrong cosignature", cosignedElsewhere(whole), keys(), 1),
                new Vector("a wrong cosignature, without its key", cosignedElsewhere(whole), keys().subList(0, 3), 0),
                new Vector(
                        "two cosignatures of one checkpoint",
                        whole.replaceFirst(Pattern.quote(cosignature(attempts)), cosignature(vouchers)),
                        keys().subList(0, 3),
                        1),
                new Vector(
                        "the key of a witness alone",
                        whole,
                        List.of(TestLog.witness(WITNESS).written()),
                        1)));
        vectors.add(new Vector("a salt in capitals", capitals(whole), keys(), 1));
        vectors.addAll(limits(whole));
        return vectors;
    }

    /** What is in a file at the limits that the description names, and behind them. */
    private List<Vector> limits(String whole) {
        var number = "9007199254740991";
        return List.of(
                new Vector("sixty-four within each other", nested(64), keys(), 0),
                new Vector("sixty-five within each other", nested(65), keys(), 2),
                new Vector("a number that is too large", whole.replace(number, "9007199254740992"), keys(), 2),
                new Vector(
                        "a number that is not whole", whole.replaceFirst("\"value\":5}", "\"value\":5.5}"), keys(), 2),
                new Vector("half of a surrogate pair", whole.replace("voucher.assigned", "\\ud800"), keys(), 2),
                new Vector(
                        "a name that stands twice",
                        whole.replace("\"format\":", "\"format\":\"\",\"format\":"),
                        keys(),
                        2),
                new Vector("an index of 17 digits", file(VOUCHER, List.of(vouchers.shownBehind(1L << 54))), keys(), 0),
                new Vector("an index of 18 digits", file(VOUCHER, List.of(vouchers.shownBehind(1L << 59))), keys(), 0),
                new Vector("an index of 19 digits", file(VOUCHER, List.of(vouchers.shownBehind(1L << 60))), keys(), 1));
    }

    /** A file with so many objects and arrays within each other: five of them are the file's and the entry's own. */
    private String nested(int deep) {
        Object value = List.of();
        for (int i = 5 + 1; i < deep; i++) {
            value = List.of(value);
        }
        var entry = new LinkedHashMap<>(ofVoucher(0));
        entry.put("data", value);
        var log = new TestLog("vouchsafe/test/voucher-service", List.of(entry));
        return file(VOUCHER, List.of(log.shown(0, Set.of())));
    }

    private List<Map<String, Object>> entries() {
        return List.of(
                vouchers.shown(2, Set.of()),
                vouchers.shown(7, Set.of("data", "actor")),
                payments.shown(0, Set.of("data")),
                attempts.shown(1, Set.of("about", "data")),
                vouchers.shown(10, Set.of("cause")),
                attempts.shown(2, Set.of()));
    }

    private static List<Map<String, Object>> twice(List<Map<String, Object>> entries) {
        return Stream.concat(Stream.of(entries.getFirst()), entries.stream()).toList();
    }

    private static String file(Map<String, Object> subject, List<Map<String, Object>> entries) {
        var file = Map.of("format", EvidenceFile.FORMAT, "subject", subject, "entries", entries);
        return new String(CanonicalJson.bytes(file), UTF_8);
    }

    /** With the cosignature of another checkpoint. */
    private String cosignedElsewhere(String whole) {
        return whole.replace(cosignature(attempts), cosignature(vouchers));
    }

    private static String cosignature(TestLog log) {
        var text = Checkpoint.read(log.checkpoint()).text();
        return TestLog.cosignature(WITNESS, text).strip();
    }

    /** With the first letter among the digits of the first salt as a capital. */
    private static String capitals(String whole) {
        int start = whole.indexOf("\"salt\":\"") + 8;
        var salt = whole.substring(start, start + 64);
        return whole.replace(salt, salt.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Object> attempt(int place) {
        var attempt = new LinkedHashMap<>(entry("voucher-service", place, VOUCHER, List.of()));
        attempt.put("id", "voucher-service:a" + place);
        attempt.put("type", "call.refused");
        attempt.put("codes", List.of("competency-missing"));
        return attempt;
    }

    private static Map<String, Object> ofVoucher(int place) {
        return entry("voucher-service", place, VOUCHER, List.of(subject("agreement", "V1234567")));
    }

    private static Map<String, Object> entry(
            String service, int place, Map<String, Object> subject, List<Map<String, Object>> about) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", service + ":" + place);
        entry.put("position", (long) place);
        entry.put("type", "voucher.assigned");
        entry.put("subject", subject);
        entry.put("about", about);
        entry.put("actor", "/vlsc");
        entry.put("cause", null);
        entry.put("level", 5L);
        entry.put(
                "data", Map.of("text", "é \"\\\t\u0001 😀 ﬀ", "large", 9007199254740991L, "some", List.of(true, -1L)));
        return entry;
    }

    private static Map<String, Object> subject(String kind, String id) {
        return Map.of("kind", kind, "id", id);
    }
}
