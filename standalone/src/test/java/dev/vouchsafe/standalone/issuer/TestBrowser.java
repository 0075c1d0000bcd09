package dev.vouchsafe.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser as far as signing in needs one: it keeps cookies, follows redirects at the issuer, and submits its form.
 */
final class TestBrowser {

    private static final HttpClient WITHOUT_COOKIES = HttpClient.newHttpClient();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String language;

    /** What it shows. */
    HttpResponse<String> page;

    TestBrowser() {
        this("en");
    }

    TestBrowser(String language) {
        this.language = language;
    }

    /** Opens an address. Answers where the issuer sends the browser away to, or null if it shows a page. */
    URI open(URI address) {
        return follow(address, send(request(address).GET()));
    }

    /** The accessible names of the buttons, as the page has them. */
    List<String> buttons() {
        return Pattern.compile("<button [^>]*>(.*?)</button>")
                .matcher(page.body())
                .results()
                .map(button -> button.group(1).replaceAll("<[^>]*>", "").strip())
                .toList();
    }

    /** Clicks on the button of the person with these claims. */
    URI choose(Map<String, Object> claims) {
        String id = DemoPerson.of(claims, List.of()).id();
        assertThat(page.body()).contains("value=\"" + id + "\"");
        return submit(Map.of("person", id, "_csrf", csrf()));
    }

    String csrf() {
        var field = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    /** Sends the form of the page with these fields. */
    URI submit(Map<String, String> fields) {
        URI address = page.uri().resolve("/sign-in");
        return follow(
                address,
                send(request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields)))));
    }

    private URI follow(URI from, HttpResponse<String> answer) {
        page = answer;
        if (answer.statusCode() / 100 != 3) {
            return null;
        }
        URI next = from.resolve(answer.headers().firstValue("Location").orElseThrow());
        return next.getAuthority().equals(from.getAuthority()) ? open(next) : next;
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html").header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return answered(client, request.build());
    }

    /** Not a browser: the portal's own call. */
    static HttpResponse<String> post(URI address, Map<String, String> fields, String secret) {
        String client = Base64.getEncoder().encodeToString(("portal:" + secret).getBytes(StandardCharsets.UTF_8));
        return answered(
                WITHOUT_COOKIES,
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Basic " + client)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> answered(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
