package dev.vouchsafe.platform.http.change;

/**
 * What the body of a call must be.
 *
 * @param <B> what it is read as
 */
public sealed interface BodyForm<B> {

    /** The class that the body is read as; {@code Void} if it is not read. */
    Class<B> type();

    /**
     * JSON.
     *
     * @param schema its form: the classpath resource {@code schemas/http/<schema>.json}
     * @param type the compact constructor may throw {@link dev.vouchsafe.platform.http.Malformed} for what a schema
     *     can't say
     */
    static <B> BodyForm<B> json(String schema, Class<B> type) {
        return new Json<>(schema, type, false);
    }

    /** The same where it may be left out: then it is read as an object without fields. */
    static <B> BodyForm<B> optionalJson(String schema, Class<B> type) {
        return new Json<>(schema, type, true);
    }

    /** No body. A JSON object that is sent all the same is not looked at. */
    static BodyForm<Void> none() {
        return new None(Void.class);
    }

    /** The bytes as they are: an upload. */
    static BodyForm<byte[]> bytes() {
        return new Bytes(byte[].class);
    }

    record Json<B>(String schema, Class<B> type, boolean optional) implements BodyForm<B> {}

    record None(Class<Void> type) implements BodyForm<Void> {}

    record Bytes(Class<byte[]> type) implements BodyForm<byte[]> {}
}
