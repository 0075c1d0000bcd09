package dev.vouchsafe.web.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that no ordinary client would send, and what is to be answered.
 *
 * @param line the request line without the protocol
 * @param header one more header with its end of line; empty for none
 */
public record OddRequest(String line, String header, int status, String code) {

    private static final int PATIENCE_MILLIS = 20_000;

    /** What came back, over a connection that was closed after it. */
    public record Answer(String head, String body) {

        public JsonNode problem() {
            return JsonMapper.shared().readTree(body);
        }
    }

    /** Requests under a path that serves GET, each with something in it that can't be read or is taken nowhere. */
    public static Stream<OddRequest> under(String path) {
        return Stream.of(
                malformed("GET " + path + "/a%00b"),
                malformed("GET " + path + "/a%2Fb"),
                malformed("GET " + path + "/a;b"),
                malformed("GET " + path + "//b"),
                malformed("GET " + path + "/a%5Cb"),
                malformed("GET " + path + "/%0a"),
                malformed("GET " + path + "/../b"),
                malformed("GET " + path + "/%ff%fe"),
                malformed("GET " + path + "/1?asOf=%ff"),
                malformed("GET " + path + "/a%zz"),
                malformed("GET " + path + "/a|b"),
                malformed("GET " + path + "/1?a=%zz"),
                malformed("GET "),
                malformed("GARBAGE"),
                new OddRequest("GET " + path + "/" + "x".repeat(6000), "", 414, "uri-too-long"),
                new OddRequest(
                        "GET " + path,
                        "X-Much: " + "x".repeat(20_000) + "\r\n",
                        431,
                        "request-header-fields-too-large"),
                new OddRequest("GET " + path, "Bad Header: x\r\n", 400, "malformed"),
                new OddRequest("GET " + path, "X-Nul: a\0b\r\n", 400, "malformed"),
                new OddRequest("POST " + path, "Content-Length: -1\r\n", 400, "malformed"),
                new OddRequest("POST " + path, "Content-Length: 1\r\nContent-Length: 2\r\n", 400, "malformed"),
                new OddRequest("TRACE " + path, "", 405, "method-not-allowed"),
                new OddRequest("FETCH " + path, "", 405, "method-not-allowed"));
    }

    private static OddRequest malformed(String line) {
        return new OddRequest(line, "", 400, "malformed");
    }

    /** Sends it to a port of this machine. */
    public Answer sendTo(int port, String token) throws IOException {
        var request = line + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n" + header
                + "Connection: close\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(answer.substring(0, end), answer.substring(end).strip());
        }
    }

    @Override
    public String toString() {
        return (line + " " + header)
                .substring(0, Math.min(60, line.length() + header.length() + 1))
                .strip()
                .replace("\0", "\\0");
    }
}
