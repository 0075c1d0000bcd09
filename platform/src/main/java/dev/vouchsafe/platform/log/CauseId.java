package dev.vouchsafe.platform.log;

/** How the id of a cause is made of parts that come from outside. */
public final class CauseId {

    private CauseId() {}

    /**
     * The parts with colons between them, such as {@code call:ana@fabrikam.example:c-4}. All but the last are escaped:
     * however colons lie in them, no two causes have the same id.
     *
     * @param sort what sort of cause it is, without a colon
     */
    public static String of(String sort, String... parts) {
        var id = new StringBuilder(sort);
        for (int i = 0; i < parts.length; i++) {
            id.append(':').append(i == parts.length - 1 ? parts[i] : escaped(parts[i]));
        }
        return id.toString();
    }

    private static String escaped(String part) {
        return part.replace("%", "%25").replace(":", "%3A");
    }
}
