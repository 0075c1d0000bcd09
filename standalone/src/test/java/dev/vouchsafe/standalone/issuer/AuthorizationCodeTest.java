package dev.vouchsafe.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class AuthorizationCodeTest extends StartedIssuer {

    private TestBrowser browser;

    @BeforeEach
    void anew() {
        browser = new TestBrowser();
    }

    @Test
    void oneClickLeadsToTokensThatSayWhoItIs() {
        var given = signedIn(browser, BEA);

        Jwt access = decoded(given.get("access_token"));
        assertThat(access.getAudience()).containsExactly("vouchsafe");
        assertThat(access.getExpiresAt()).isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(10)));
        assertThat(access.getHeaders()).containsEntry("alg", "RS256");
        Jwt id = decoded(given.get("id_token"));
        // With this audience it opens nothing at the services.
        assertThat(id.getAudience()).containsExactly("portal");
        for (Jwt token : List.of(access, id)) {
            assertThat(token.getClaimAsString("iss")).isEqualTo(tokens.issuer());
            assertThat(token.getSubject()).isEqualTo("bea@contoso.example");
            assertThat(token.getClaimAsStringList("roles")).containsExactly("customer-admin");
            assertThat(token.getClaimAsStringList("agreement_ids")).containsExactly("V-1", "V-2");
            assertThat(token.hasClaim("partner_id")).isFalse();
        }
    }

    @Test
    void whoIsSignedInNeedNotChooseAgain() {
        signedIn(browser, ANA);

        assertThat(decoded(tokensFor(codeOf(browser.open(authorization()))).get("access_token"))
                        .getSubject())
                .isEqualTo("ana@fabrikam.example");
    }

    @Test
    void aRefreshTokenIsGoodForOnce() {
        String first = signedIn(browser, ANA).get("refresh_token");

        var refreshed = refresh(first);
        assertThat(refreshed.statusCode()).isEqualTo(200);
        var given = texts(refreshed.body());
        assertThat(decoded(given.get("access_token")).getClaimAsString("partner_id"))
                .isEqualTo("P-4001");
        assertThat(decoded(given.get("id_token")).getSubject()).isEqualTo("ana@fabrikam.example");
        assertThat(given.get("refresh_token")).isNotEqualTo(first);

        assertThat(refresh(first).statusCode()).isEqualTo(400);
        assertThat(refresh(given.get("refresh_token")).statusCode()).isEqualTo(200);
    }

    @Test
    void whoSignsOutChoosesAgain() {
        String hint = signedIn(browser, ANA).get("id_token");

        URI afterwards = browser.open(URI.create(tokens.issuer() + "/connect/logout?id_token_hint=" + hint
                + "&post_logout_redirect_uri=" + PORTAL + "/"));

        assertThat(afterwards).asString().isEqualTo(PORTAL + "/");
        browser.open(authorization());
        assertThat(browser.page.body()).contains("<h1>Sign in</h1>");
    }

    @Test
    void whoSignsOutIsSentNowhereElse() {
        String hint = signedIn(browser, ANA).get("id_token");

        URI sentTo = browser.open(URI.create(tokens.issuer() + "/connect/logout?id_token_hint=" + hint
                + "&post_logout_redirect_uri=http://evil.example/"));

        assertThat(sentTo).isNull();
        assertThat(browser.page.statusCode()).isEqualTo(400);
    }

    @Test
    void aCodeIsSentNowhereElse() {
        for (String elsewhere :
                List.of("http://evil.example/", portal.callback() + "/x", PORTAL + "0/login/oauth2/code/portal")) {
            assertThat(browser.open(authorization("&redirect_uri=" + elsewhere + Pkce.CHALLENGE)))
                    .as(elsewhere)
                    .isNull();
            assertThat(browser.page.statusCode()).isEqualTo(400);
            assertThat(browser.page.body()).contains("<h1>This is not possible</h1>");
        }
    }

    @Test
    void aCodeNeedsProofOfWhoAskedForIt() {
        browser.open(authorization());
        browser.choose(ANA);

        assertThat(browser.open(authorization("&redirect_uri=" + portal.callback())))
                .asString()
                .contains("error=invalid_request")
                .doesNotContain("code=");
    }

    @Test
    void aCodeIsRedeemedWithTheSecretOnly() {
        browser.open(authorization());
        String code = codeOf(browser.choose(ANA));

        assertThat(redeem(code, "guessed", Pkce.VERIFIER).statusCode()).isEqualTo(401);
        assertThat(redeem(code, portal.secret(), Pkce.VERIFIER + "-another").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsSignedInTheProcessIsVerifiedByWhatIsPublished() {
        var decoder = NimbusJwtDecoder.withIssuerLocation(tokens.issuer()).build();

        assertThat(decoder.decode(tokens.carrying(ANA)).getSubject()).isEqualTo("ana@fabrikam.example");
    }

    private Jwt decoded(String token) {
        return NimbusJwtDecoder.withJwkSetUri(tokens.keys()).build().decode(token);
    }

    private HttpResponse<String> redeem(String code, String secret, String verifier) {
        return token(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        portal.callback(),
                        "code_verifier",
                        verifier),
                secret);
    }

    private HttpResponse<String> refresh(String token) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", token), portal.secret());
    }

    private HttpResponse<String> token(Map<String, String> fields, String secret) {
        return TestBrowser.post(URI.create(tokens.issuer() + "/oauth2/token"), fields, secret);
    }
}
