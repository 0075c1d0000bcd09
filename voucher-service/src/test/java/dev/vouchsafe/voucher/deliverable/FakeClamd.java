package dev.vouchsafe.voucher.deliverable;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Speaks as ClamAV's daemon does, and knows one thing: the test file that does no harm (EICAR). */
public final class FakeClamd implements AutoCloseable {

    /** Not in clear, or a scanner of this machine would find it here. */
    public static final String EICAR = new String(
            Base64.getDecoder()
                    .decode(
                            "WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo="),
            StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final ExecutorService conversations = Executors.newVirtualThreadPerTaskExecutor();

    public FakeClamd() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        conversations.execute(this::listen);
    }

    public String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                conversations.execute(() -> converse(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void converse(Socket socket) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            var command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
            var bytes = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                bytes.write(in.readNBytes(length));
            }
            boolean found = bytes.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
            var answer = !command.equals("zINSTREAM\0")
                    ? "UNKNOWN COMMAND\0"
                    : found ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // Who asked doesn't wait any more.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        conversations.shutdown();
    }
}
