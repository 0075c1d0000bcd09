package dev.vouchsafe.portal.testing;

import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockOidcLogin;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;

import dev.vouchsafe.contracts.access.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole portal before a stub of the gateway, and people who are signed in. */
@SpringBootTest(properties = {"spring.config.name=portal", "vouchsafe.portal.silence=20s"})
@Import(TestTokens.class)
public abstract class PortalTest {

    protected static final StubGateway GATEWAY = new StubGateway();

    @Autowired
    private ApplicationContext context;

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) {
        properties.add("vouchsafe.portal.gateway", GATEWAY::address);
    }

    /** What every page asks for. */
    @BeforeEach
    void frame() {
        GATEWAY.forget();
        GATEWAY.answers("GET /api/program", 200, """
                {"program": "planning-services", "zone": "UTC", "termsVersion": "2020-07",
                 "calendar": {"lastRedemptionDay": "2022-01-01"},
                 "offerings": [{"offering": "SDPS", "name": "SharePoint Planning", "engagements": [
                   {"engagement": "sharepoint", "name": "SharePoint Deployment Planning"}]}]}
                """).answers("GET /api/ops/clock", 200, """
                {"now": "2021-05-03T09:00:00Z", "simulated": true}
                """);
    }

    /** A browser of a partner's administrator. */
    protected WebTestClient partner() {
        return person("ana@partner.example", Role.PARTNER_ADMIN, Map.of("partner_id", "P-1"));
    }

    /** A browser of a customer. */
    protected WebTestClient customer() {
        return person("olivia@customer.example", Role.CUSTOMER_ADMIN, Map.of("agreement_ids", List.of("V-1")));
    }

    /** A browser of somebody who isn't signed in. */
    protected WebTestClient nobody() {
        return browser();
    }

    protected WebTestClient operator() {
        return person("priya@operations.example", Role.OPERATOR, Map.of());
    }

    protected WebTestClient auditor() {
        return person("ada@audit.example", Role.AUDITOR, Map.of());
    }

    protected WebTestClient person(String sub, Role role, Map<String, Object> claims) {
        return withoutCsrf(sub, role, claims).mutateWith(csrf());
    }

    /** A partner's browser that has to send the token of the page's form, as real ones do. */
    protected WebTestClient partnerWithRealForms() {
        return withoutCsrf("ana@partner.example", Role.PARTNER_ADMIN, Map.of("partner_id", "P-1"));
    }

    private WebTestClient withoutCsrf(String sub, Role role, Map<String, Object> claims) {
        return browser()
                .mutateWith(mockOidcLogin()
                        .idToken(token -> token.subject(sub)
                                .claim("roles", List.of(role.claim()))
                                .claims(all -> all.putAll(claims))));
    }

    private WebTestClient browser() {
        return WebTestClient.bindToApplicationContext(context)
                .apply(springSecurity())
                .configureClient()
                .defaultHeader("Accept-Language", "en")
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** What the browser was shown. */
    protected static String html(WebTestClient.ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
