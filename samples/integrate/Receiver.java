import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Receives webhooks and verifies that they are Vouchsafe's, as Standard Webhooks says. It needs the JDK alone:
 * {@code java samples/integrate/Receiver.java PORT SECRET}.
 */
class Receiver {

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        var key = Base64.getDecoder().decode(args[1].substring("whsec_".length()));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            var signed = headers.getFirst("webhook-id") + "." + headers.getFirst("webhook-timestamp") + "."
                    + new String(body, StandardCharsets.UTF_8);
            boolean genuine = false;
            for (var signature : headers.getFirst("webhook-signature").split(" ")) {
                genuine |= MessageDigest.isEqual(
                        signature.getBytes(StandardCharsets.UTF_8),
                        ("v1," + hmac(key, signed)).getBytes(StandardCharsets.UTF_8));
            }
            System.out.println((genuine ? "Genuine: " : "Forged: ") + new String(body, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
            exchange.close();
        });
        server.start();
        System.out.println("Listening at http://127.0.0.1:" + port);
    }

    private static String hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
