package dev.vouchsafe.portal.voucher;

import dev.vouchsafe.portal.text.Words;
import dev.vouchsafe.portal.visit.Typed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every fact of a voucher, in the order in which they were recorded. */
public record History(List<Fact> facts) {

    public static final History NONE = new History(List.of());

    /**
     * One fact.
     *
     * @param position its place in the service's log
     * @param type its stored name, such as {@code voucher.reserved}
     * @param actor who did it; null where the person may not know
     * @param roles as whom; empty unless it was a call
     * @param sentence what happened; null where the API says none
     */
    public record Fact(
            long position,
            String type,
            Instant tookEffectAt,
            Instant recordedAt,
            @Nullable String actor,
            List<String> roles,
            @Nullable String sentence) {

        /** What happened, in the API's words or else in the portal's. */
        public String said(Words words) {
            return sentence == null ? words.ofWord("voucher.event", type) : sentence;
        }

        /** Who did it: the name or, where the person may not know it, the role. */
        public @Nullable String by(Words words) {
            if (actor != null) {
                return actor;
            }
            return roles.isEmpty() ? null : words.ofWord("role", roles.getFirst());
        }
    }

    /** What was recorded after the version that a form was filled in on; empty where the form names none. */
    public List<Fact> since(Typed typed) {
        String seen = typed.text("etag");
        int end = seen == null ? -1 : seen.indexOf('-');
        if (end < 0) {
            return List.of();
        }
        String position = seen.substring(0, end).replaceAll("[^0-9]", "");
        return position.isEmpty() || position.length() > 18
                ? List.of()
                : facts.stream()
                        .filter(fact -> fact.position() > Long.parseLong(position))
                        .toList();
    }
}
