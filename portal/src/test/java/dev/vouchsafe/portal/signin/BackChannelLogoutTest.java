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
import org.junit.jupiter.api.Test;

/** The provider ends a person's sessions at the portal, whichever replica it tells. */
class BackChannelLogoutTest {

    private final StubGateway gateway = new StubGateway();

    @Test
    void whoSignedOutElsewhereIsSignedOutAtEveryReplica() throws Exception {
        try (var provider = new StubProvider("ana@partner.example", List.of("partner-admin"));
                var store = EmbeddedDocumentStore.temporary();
                var one = Replica.started(provider, gateway, "--vouchsafe.portal.sessions=" + store.uri());
                var other = Replica.started(provider, gateway, "--vouchsafe.portal.sessions=" + store.uri())) {
            String session = one.signedIn();
            assertThat(isSignedOut(other, session))
                    .as("both replicas know the session")
                    .isFalse();
            // People sign in in the language that they read the portal in.
            assertThat(one.asksToSignIn("tr-TR").headers().firstValue("Location"))
                    .hasValueSatisfying(address -> assertThat(address).contains("ui_locales=tr", "code_challenge="));

            assertThat(told(other, provider.logoutToken())).isEqualTo(200);

            assertThat(isSignedOut(one, session)).isTrue();
            assertThat(isSignedOut(other, session)).isTrue();
        }
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
