package dev.vouchsafe.acceptance.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** A person who is signed in, without a browser: what a page holds is read, and nothing is drawn. */
final class HttpVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.ALWAYS)
            .build();
    private String token = "";

    private HttpVisitor() {}

    /** Comes to the portal, and picks this person. */
    static HttpVisitor as(String sub) {
        var visitor = new HttpVisitor();
        var signIn = visitor.get("/program");
        var button = Pattern.compile("value=\"([^\"]+)\"><span class=\"person\">" + Pattern.quote(sub) + "<")
                .matcher(signIn.body());
        if (!button.find()) {
            throw new AssertionError("nobody is " + sub + " in " + signIn.body());
        }
        visitor.readToken(signIn.body());
        visitor.send(signIn.uri(), "person=" + button.group(1));
        visitor.readToken(visitor.get("/program").body());
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(RunningPortal.address() + path)));
    }

    /** Sends an empty form of the person's own session. */
    HttpResponse<String> post(String path) {
        return send(URI.create(RunningPortal.address() + path), "form=any");
    }

    private HttpResponse<String> send(URI address, String fields) {
        return answer(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + URLEncoder.encode(token, UTF_8))));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void readToken(String page) {
        var found = TOKEN.matcher(page);
        if (found.find()) {
            token = found.group(1);
        }
    }
}
