package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.web.Unservable;
import dev.vouchsafe.web.WebText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.server.ServerWebExchange;

/** The bytes of a call's body as they come, counted and digested. Only so many pieces are there at a time. */
final class UploadedBody extends InputStream {

    private static final int PIECES = 4;

    private final InputStream pieces;
    private final MessageDigest digest;
    private final long most;
    private long count;

    /**
     * @param digest takes up each byte
     * @param most with one more byte it fails with {@link Unservable}
     */
    UploadedBody(ServerWebExchange exchange, MessageDigest digest, long most) {
        this.pieces =
                DataBufferUtils.subscriberInputStream(exchange.getRequest().getBody(), PIECES);
        this.digest = digest;
        this.most = most;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Reads to the end and keeps nothing. */
    void pass() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = next(into, offset, length);
        if (read > 0) {
            count += read;
            if (count > most) {
                throw Unservable.tooLarge(most);
            }
            digest.update(into, offset, read);
        }
        return read;
    }

    private int next(byte[] into, int offset, int length) {
        try {
            return pieces.read(into, offset, length);
        } catch (IOException | IllegalStateException broken) {
            // Who sent them has gone: nobody hears it.
            throw new Malformed("body", WebText.FIELD_UNREADABLE);
        }
    }

    @Override
    public void close() throws IOException {
        pieces.close();
    }
}
