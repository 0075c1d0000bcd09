package dev.vouchsafe.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.scenario.Scenario;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The demo's issuer as it is started, for the callers of a small scenario. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StartedIssuer {

    static final String PORTAL = "http://localhost:9";

    static final Map<String, Object> ANA =
            Map.of("sub", "ana@fabrikam.example", "roles", List.of("partner-admin"), "partner_id", "P-4001");
    static final Map<String, Object> BEA = Map.of(
            "sub", "bea@contoso.example", "roles", List.of("customer-admin"), "agreement_ids", List.of("V-1", "V-2"));
    static final Map<String, Object> BEA_OF_ONE =
            Map.of("sub", "bea@contoso.example", "roles", List.of("customer-admin"), "agreement_ids", List.of("V-2"));
    static final Map<String, Object> ODD = Map.of("sub", "<b>odd</b>@x.example", "roles", "none");

    final PortalClient portal = PortalClient.at(PORTAL);
    DemoTokens tokens;
    private DemoIssuer issuer;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        tokens = DemoTokens.signedWith(folder.resolve("key.json"), "http://127.0.0.1:" + freePort());
        issuer = DemoIssuer.start(tokens, DemoPeople.of(scenario()), portal);
    }

    @AfterAll
    void stop() {
        issuer.close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    static Scenario scenario() {
        List<ScenarioLine> lines = new ArrayList<>(List.of(
                message("mpn.partner.registered.v1", "{\"partnerId\": \"P-4001\", \"name\": \"Fabrikam & Sons\"}"),
                message("mpn.partner.registered.v1", "what is this"),
                message(
                        "vlsc.benefit.activated.v1",
                        "{\"agreementId\": \"V-1\", \"customer\": {\"legalEntity\": \"Contoso Ltd\"}}")));
        for (Map<String, Object> caller : List.of(ANA, BEA, ANA, BEA_OF_ONE, ODD)) {
            lines.add(new ScenarioLine.Call(1, Instant.EPOCH, "c" + lines.size(), caller, "GET", "/api/x", null));
        }
        return new Scenario("small.ndjson", "0", lines);
    }

    private static ScenarioLine message(String type, String value) {
        return new ScenarioLine.Publish(
                1, Instant.EPOCH, "t", "k", "i", "/s", type, null, value.getBytes(StandardCharsets.UTF_8));
    }

    /** What the portal asks for in the name of a browser. */
    URI authorization(String more) {
        return URI.create(tokens.issuer()
                + "/oauth2/authorize?response_type=code&client_id=portal&scope=openid&state=s-1" + more);
    }

    URI authorization() {
        return authorization("&redirect_uri=" + portal.callback() + Pkce.CHALLENGE);
    }

    /** The tokens that a person's click leads to. */
    Map<String, String> signedIn(TestBrowser browser, Map<String, Object> claims) {
        browser.open(authorization());
        return tokensFor(codeOf(browser.choose(claims)));
    }

    static String codeOf(URI callback) {
        assertThat(callback).asString().startsWith(PORTAL + "/login/oauth2/code/portal?code=");
        return callback.getQuery().replaceFirst("code=([^&]*).*", "$1");
    }

    Map<String, String> tokensFor(String code) {
        var answer = TestBrowser.post(
                URI.create(tokens.issuer() + "/oauth2/token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        portal.callback(),
                        "code_verifier",
                        Pkce.VERIFIER),
                portal.secret());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return texts(answer.body());
    }

    static Map<String, String> texts(String json) {
        var texts = new HashMap<String, String>();
        Json.MAPPER.readTree(json).forEachEntry((name, value) -> texts.put(name, value.asString()));
        return texts;
    }

    /** What proves that who redeems a code is who asked for it. */
    static final class Pkce {
        static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0";
        static final String CHALLENGE = "&code_challenge_method=S256&code_challenge=" + challenge();

        private static String challenge() {
            try {
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256")
                                .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }
    }
}
