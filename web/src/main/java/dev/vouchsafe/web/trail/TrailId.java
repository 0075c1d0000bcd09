package dev.vouchsafe.web.trail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of an entry of the trail, such as {@code voucher-service:158}.
 *
 * @param service such as {@code voucher-service}
 * @param mark tells a service's sources of entries apart; empty for the facts of its log
 * @param position the entry's place among those of its source
 */
public record TrailId(String service, String mark, long position) {

    private static final Pattern FORM =
            Pattern.compile("(?<service>[a-z-]{1,64}):(?<mark>[a-z]{0,8})(?<position>0|[1-9][0-9]{0,14})");

    /** Empty if the text is no such id. */
    public static Optional<TrailId> read(String text) {
        var found = FORM.matcher(text);
        return found.matches()
                ? Optional.of(new TrailId(
                        found.group("service"), found.group("mark"), Long.parseLong(found.group("position"))))
                : Optional.empty();
    }

    /** Where it comes from: the service and the mark. */
    String source() {
        return source(service, mark);
    }

    /** The name of a source of entries. */
    public static String source(String service, String mark) {
        return service + ":" + mark;
    }

    @Override
    public String toString() {
        return source() + position;
    }
}
