package dev.vouchsafe.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.portal.PortalApplication;
import dev.vouchsafe.portal.testing.StubGateway;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** The provider ends a person's sessions at the portal, whichever replica it tells. */
class BackChannelLogoutTest {

    private static final String PAGE = "/partner";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<AutoCloseable> open = new ArrayList<>();

    @Test
    void whoSignedOutElsewhereIsSignedOutAtEveryReplica() throws Exception {
        var provider = opened(new StubProvider());
        var store = opened(EmbeddedDocumentStore.temporary());
        String one = replica(provider, store);
        String other = replica(provider, store);
        String session = signedIn(provider, one);
        assertThat(asksToSignIn(other, session)).as("both replicas know the session").isFalse();

        var told = client.send(
                HttpRequest.newBuilder(URI.create(other + "/logout/connect/back-channel/portal"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("logout_token=" + provider.logoutToken()))
                        .build(),
                BodyHandlers.ofString());

        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(asksToSignIn(one, session)).isTrue();
        assertThat(asksToSignIn(other, session)).isTrue();
    }

    /** The provider is asked in the language that the person reads. */
    @Test
    void peopleSignInInTheirLanguage() throws Exception {
        var provider = opened(new StubProvider());
        String portal = replica(provider, opened(EmbeddedDocumentStore.temporary()));
        assertThat(asked(portal, "tr-TR").headers().firstValue("Location").orElse(""))
                .contains("ui_locales=tr");
        assertThat(asked(portal, "en-GB").headers().firstValue("Location").orElse(""))
                .contains("ui_locales=en", "code_challenge=");
    }

    private String replica(StubProvider provider, EmbeddedDocumentStore store) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(PortalApplication.class)
                .properties("spring.config.name=portal")
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--vouchsafe.portal.gateway=" + new StubGateway().address(),
                        "--vouchsafe.portal.issuer=" + provider.issuer(),
                        "--vouchsafe.portal.client-id=" + StubProvider.CLIENT,
                        "--vouchsafe.portal.client-secret=a-secret",
                        "--vouchsafe.portal.sessions=" + store.uri());
        opened(context);
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** The session of a person who came from the provider. */
    private String signedIn(StubProvider provider, String portal) throws IOException, InterruptedException {
        var asked = asked(portal, "en");
        var question = UriComponentsBuilder.fromUriString(
                        asked.headers().firstValue("Location").orElseThrow())
                .build()
                .getQueryParams();
        provider.asked(question.getFirst("nonce"));
        var back = get(
                portal + "/login/oauth2/code/portal?code=any&state=" + question.getFirst("state"),
                "Cookie",
                session(asked));
        assertThat(back.headers().firstValue("Location")).hasValueSatisfying(where -> assertThat(where)
                .doesNotContain("signed-out"));
        return session(back);
    }

    private HttpResponse<String> asked(String portal, String language) throws IOException, InterruptedException {
        return get(portal + "/oauth2/authorization/portal", "Accept-Language", language);
    }

    private boolean asksToSignIn(String portal, String session) throws IOException, InterruptedException {
        return get(portal + PAGE, "Cookie", session).statusCode() == 302;
    }

    private HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).headers(headers).build(), BodyHandlers.ofString());
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .flatMap(cookie -> Arrays.stream(cookie.split(";", 2)).limit(1))
                .filter(cookie -> cookie.startsWith("SESSION="))
                .findFirst()
                .orElseThrow();
    }

    private <T extends AutoCloseable> T opened(T thing) {
        open.addFirst(thing);
        return thing;
    }

    @AfterEach
    void close() throws Exception {
        for (var thing : open) {
            thing.close();
        }
    }
}
