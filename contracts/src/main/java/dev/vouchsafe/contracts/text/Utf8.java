package dev.vouchsafe.contracts.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8, read strictly: the JDK's usual functions put something else for what they can't read. */
public final class Utf8 {

    private Utf8() {}

    /** @throws CharacterCodingException if the bytes are not UTF-8 */
    public static String read(byte[] bytes) throws CharacterCodingException {
        return read(ByteBuffer.wrap(bytes));
    }

    /** @throws CharacterCodingException if the bytes that remain are not UTF-8 */
    public static String read(ByteBuffer bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    }
}
