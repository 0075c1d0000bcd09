package dev.vouchsafe.voucher.deliverable;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * ClamAV's daemon, asked by its command {@code INSTREAM}: the bytes follow in pieces, each with its length before it,
 * and a piece without bytes is the last. Source: clamd(8).
 *
 * @param address such as {@code tcp://clamd:3310}
 */
record Clamd(URI address) implements DocumentScanner {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 30_000;
    private static final int LONGEST_ANSWER = 4_096;
    private static final String FOUND = " FOUND";
    private static final String OK = " OK";

    @Override
    public Scan begin() throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            return new Conversation(socket, out);
        } catch (IOException away) {
            socket.close();
            throw silent(away);
        }
    }

    /** To the caller it is as a store that is away. */
    private static ConnectException silent(Exception cause) {
        var silent = new ConnectException("the scanner can't be asked");
        silent.initCause(cause);
        return silent;
    }

    private record Conversation(Socket socket, DataOutputStream out) implements Scan {

        @Override
        public void next(byte[] bytes, int length) throws IOException {
            if (length > 0) {
                try {
                    out.writeInt(length);
                    out.write(bytes, 0, length);
                } catch (SocketException closed) {
                    throw silent(closed);
                }
            }
        }

        @Override
        public Optional<String> found() throws IOException {
            String said;
            try {
                out.writeInt(0);
                out.flush();
                said = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                        .replace("\0", "")
                        .strip();
            } catch (SocketException | SocketTimeoutException closed) {
                throw silent(closed);
            }
            if (said.endsWith(FOUND)) {
                return Optional.of(said.substring(said.indexOf(':') + 1, said.length() - FOUND.length())
                        .strip());
            }
            if (!said.endsWith(OK)) {
                throw silent(new IOException("it said " + said));
            }
            return Optional.empty();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
