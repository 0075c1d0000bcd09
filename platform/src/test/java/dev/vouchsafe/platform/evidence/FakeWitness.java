package dev.vouchsafe.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vouchsafe.verifier.Checkpoint;
import dev.vouchsafe.verifier.Lines;
import dev.vouchsafe.verifier.NoteKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A witness that cosigns whatever it is shown, or answers what a test tells it to. */
final class FakeWitness implements AutoCloseable {

    private static final long TIME = 1_764_500_000;

    /** What it answers next, in this order; it cosigns when there is none left. */
    record Reply(int status, String body) {}

    final List<Reply> replies = Collections.synchronizedList(new ArrayList<>());
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private final KeyPair keys;
    private final NoteKey key;

    FakeWitness(String name) {
        try {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = keys.getPublic().getEncoded();
            key = NoteKey.of(name, NoteKey.WITNESS, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        server.createContext("/w/add-checkpoint", this::answer);
        server.start();
    }

    NoteKey key() {
        return key;
    }

    Witness known() {
        return new Witness(
                key, URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add(body);
        var note = body.substring(body.indexOf("\n\n") + 2);
        var reply = replies.isEmpty() ? new Reply(200, cosignature(key, note)) : replies.removeFirst();
        byte[] answer = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** Its line below a checkpoint, as if by another key if one is given. */
    String cosignature(NoteKey by, String note) {
        var text = Checkpoint.read(note).text();
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(("cosignature/v1\ntime " + TIME + "\n" + text).getBytes(UTF_8));
            byte[] timed = ByteBuffer.allocate(by.id().length + Long.BYTES + 64)
                    .put(by.id())
                    .putLong(TIME)
                    .put(signature.sign())
                    .array();
            return "— " + by.name() + " " + Lines.base64(timed) + "\n";
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
