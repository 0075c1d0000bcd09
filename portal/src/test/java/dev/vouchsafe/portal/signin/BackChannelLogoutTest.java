package dev.vouchsafe.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.portal.testing.Replica;
import dev.vouchsafe.portal.testing.StubGateway;
import dev.vouchsafe.portal.testing.StubProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider ends a person's sessions at the portal, whichever replica it tells. */
class BackChannelLogoutTest {

    private final StubGateway gateway = new StubGateway();

    /** The cookie has another name where browsers come by TLS. */
    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8087", "https://portal.example"})
    void whoSignedOutElsewhereIsSignedOutAtEveryReplica(String address) throws Exception {
        try (var provider = new StubProvider("ana@partner.example", List.of("partner-admin"));
                var store = EmbeddedDocumentStore.temporary();
                var one = replica(provider, store, address);
                var other = replica(provider, store, address)) {
            String session = one.signedIn();
            assertThat(isSignedOut(other, session))
                    .as("both replicas know the session")
                    .isFalse();
            // People sign in in the language that they read the portal in.
            assertThat(one.asksToSignIn("tr-TR").headers().firstValue("Location"))
                    .hasValueSatisfying(there -> assertThat(there).contains("ui_locales=tr", "code_challenge="));

            assertThat(told(other, provider.logoutToken())).isEqualTo(200);

            assertThat(isSignedOut(one, session)).isTrue();
            assertThat(isSignedOut(other, session)).isTrue();
        }
    }

    private Replica replica(StubProvider provider, EmbeddedDocumentStore store, String address) {
        return Replica.started(
                provider,
                gateway,
                "--vouchsafe.portal.sessions=" + store.uri(),
                "--vouchsafe.portal.address=" + address);
    }

    private static int told(Replica replica, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(replica.address() + "/logout/connect/back-channel/portal"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + token))
                .build();
        return replica.client().send(request, BodyHandlers.ofString()).statusCode();
    }

    private static boolean isSignedOut(Replica replica, String session) throws IOException, InterruptedException {
        return replica.get("/partner", "Cookie", session).statusCode() == 302;
    }
}
