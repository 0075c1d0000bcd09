package dev.vouchsafe.portal.testing;

import dev.vouchsafe.portal.PortalApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** A portal at an address of its own, asked over HTTP as browsers ask it. */
public record Replica(ConfigurableApplicationContext context, StubProvider provider, HttpClient client)
        implements AutoCloseable {

    /** @param settings more of them, such as {@code --vouchsafe.portal.sessions=…} */
    public static Replica started(StubProvider provider, StubGateway gateway, String... settings) {
        var own = Stream.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--vouchsafe.portal.gateway=" + gateway.address(),
                "--vouchsafe.portal.issuer=" + provider.issuer(),
                "--vouchsafe.portal.client-id=" + StubProvider.CLIENT,
                "--vouchsafe.portal.client-secret=a-secret");
        var context = new SpringApplicationBuilder(PortalApplication.class)
                .properties("spring.config.name=portal")
                .run(Stream.concat(own, Arrays.stream(settings)).toArray(String[]::new));
        return new Replica(context, provider, HttpClient.newHttpClient());
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** The way to the provider, for somebody who reads this language. */
    public HttpResponse<String> asksToSignIn(String language) throws IOException, InterruptedException {
        return get("/oauth2/authorization/portal", "Accept-Language", language);
    }

    /** The cookie of a person who came from the provider. */
    public String signedIn() throws IOException, InterruptedException {
        var asked = asksToSignIn("en");
        var question = UriComponentsBuilder.fromUriString(
                        asked.headers().firstValue("Location").orElseThrow())
                .build()
                .getQueryParams();
        provider.asked(question.getFirst("nonce"));
        var state = question.getFirst("state");
        return session(get("/login/oauth2/code/portal?code=any&state=" + state, "Cookie", session(asked)));
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .headers(headers)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .filter(cookie -> cookie.startsWith("SESSION=") || cookie.startsWith("__Host-SESSION="))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }
}
