package dev.vouchsafe.standalone;

import dev.vouchsafe.contracts.text.Utf8;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The lines of a file that a person gave: UTF-8, with or without a byte order mark, ended by LF or CRLF. */
public final class TextFile {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private TextFile() {}

    /**
     * The lines, without what ends them.
     *
     * @param notText makes the failure for the line with that number, counted from 1, that is not UTF-8
     */
    public static List<String> lines(byte[] content, IntFunction<? extends RunStopped> notText) {
        List<String> lines = new ArrayList<>();
        int from = startOf(content);
        for (int i = from; i <= content.length; i++) {
            if (i == content.length || content[i] == '\n') {
                int to = i > from && content[i - 1] == '\r' ? i - 1 : i;
                lines.add(decoded(ByteBuffer.wrap(content, from, to - from), lines.size() + 1, notText));
                from = i + 1;
            }
        }
        return lines;
    }

    private static int startOf(byte[] content) {
        if (content.length < BYTE_ORDER_MARK.length) {
            return 0;
        }
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (content[i] != BYTE_ORDER_MARK[i]) {
                return 0;
            }
        }
        return BYTE_ORDER_MARK.length;
    }

    private static String decoded(ByteBuffer line, int number, IntFunction<? extends RunStopped> notText) {
        try {
            return Utf8.read(line);
        } catch (CharacterCodingException e) {
            throw notText.apply(number);
        }
    }
}
