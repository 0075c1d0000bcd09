package dev.vouchsafe.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

class MongoSessionsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static EmbeddedDocumentStore store;
    private static MongoClient client;

    private MongoDatabase database;
    private MongoSessions sessions;
    private Instant now = NOW;

    @BeforeAll
    static void start() {
        store = EmbeddedDocumentStore.temporary();
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @BeforeEach
    void anew() {
        database = client.getDatabase("portal-" + UUID.randomUUID());
        sessions = new MongoSessions(database, Duration.ofMinutes(30), () -> now);
    }

    @Test
    void whoIsSignedInIsSoAtEveryReplica() {
        var session = sessions.createSession().block();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(ana()));
        session.setAttribute("tokens", Map.of("portal", client()));
        sessions.save(session).block();

        var elsewhere = new MongoSessions(database, Duration.ofMinutes(1), () -> now);
        var found = elsewhere.findById(session.getId()).block();
        assertThat(found.<SecurityContextImpl>getAttribute("SPRING_SECURITY_CONTEXT")
                        .getAuthentication()
                        .getName())
                .isEqualTo("ana@fabrikam.example");
        assertThat(found.<Map<String, OAuth2AuthorizedClient>>getAttribute("tokens")
                        .get("portal")
                        .getAccessToken()
                        .getTokenValue())
                .isEqualTo("a-token");
        assertThat(found.getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void twoRequestsAtOnceKeepWhatTheOtherChanged() {
        var session = stored("a", "1");
        var one = sessions.findById(session.getId()).block();
        var other = sessions.findById(session.getId()).block();

        one.setAttribute("a", "2");
        other.setAttribute("b.c", "3");
        sessions.save(one).block();
        sessions.save(other).block();
        other.removeAttribute("a");
        sessions.save(other).block();

        var found = sessions.findById(session.getId()).block();
        assertThat(found.<String>getAttribute("b.c")).isEqualTo("3");
        assertThat(found.getAttributeNames()).containsExactly("b.c");
    }

    @Test
    void aChangedValueStays() {
        var session = stored("a", "1");
        var one = sessions.findById(session.getId()).block();
        var other = sessions.findById(session.getId()).block();

        one.setAttribute("a", "2");
        sessions.save(one).block();
        sessions.save(other).block();

        assertThat(sessions.findById(session.getId()).block().<String>getAttribute("a"))
                .isEqualTo("2");
    }

    @Test
    void aNewIdEndsTheOldOne() {
        var session = stored("a", "1");
        String before = session.getId();
        session.changeSessionId();
        sessions.save(session).block();

        assertThat(sessions.findById(before).block()).isNull();
        assertThat(sessions.findById(session.getId()).block().<String>getAttribute("a"))
                .isEqualTo("1");
    }

    @Test
    void whatWasEndedMeanwhileStaysEnded() {
        var session = stored("a", "1");
        var open = sessions.findById(session.getId()).block();
        sessions.deleteById(session.getId()).block();

        open.setAttribute("a", "2");
        sessions.save(open).block();
        assertThat(sessions.findById(session.getId()).block()).isNull();
        open.changeSessionId();
        sessions.save(open).block();
        assertThat(sessions.findById(open.getId()).block()).isNull();
    }

    @Test
    void itEndsAfterHalfAnHourWithoutARequest() {
        var session = stored("a", "1");
        now = session.getLastAccessedTime().plus(Duration.ofMinutes(29));
        assertThat(sessions.findById(session.getId()).block()).isNotNull();
        now = session.getLastAccessedTime().plus(Duration.ofMinutes(31));
        assertThat(sessions.findById(session.getId()).block()).isNull();
    }

    @Test
    void whatCannotBeReadIsNoSession() {
        var session = stored("a", "1");
        database.getCollection("sessions")
                .updateOne(
                        Filters.eq(session.getId()),
                        Updates.set("attributes", new Document("YQ", new Binary(new byte[] {1, 2}))));

        assertThat(sessions.findById(session.getId()).block()).isNull();
    }

    @Test
    void whatIsSignedOutAtTheProviderIsFoundByIt() {
        var signIns = new MongoSignIns(database, () -> now);
        signIns.saveSessionInformation(information("s-1", "at-provider-1")).block();
        signIns.saveSessionInformation(information("s-2", "at-provider-2")).block();
        signIns.saveSessionInformation(information("s-3", "at-provider-3")).block();

        assertThat(signIns.removeSessionInformation(logout(Map.of("sid", "at-provider-2")))
                        .collectList()
                        .block())
                .extracting(OidcSessionInformation::getSessionId)
                .containsExactly("s-2");
        assertThat(signIns.removeSessionInformation("s-3").block().getAuthorities())
                .containsEntry("X-CSRF", "x");
        assertThat(signIns.removeSessionInformation(logout(Map.of("sub", "ana@fabrikam.example")))
                        .collectList()
                        .block())
                .extracting(OidcSessionInformation::getSessionId)
                .containsExactly("s-1");
        assertThat(signIns.removeSessionInformation("s-1").block()).isNull();
    }

    private StoredSession stored(String name, String value) {
        var session = sessions.createSession().block();
        session.setAttribute(name, value);
        sessions.save(session).block();
        return session;
    }

    private static OidcIdToken idToken(String atProvider) {
        return new OidcIdToken(
                "an-id-token",
                NOW,
                NOW.plusSeconds(300),
                Map.of("sub", "ana@fabrikam.example", "iss", "http://issuer.example", "sid", atProvider));
    }

    private static OAuth2AuthenticationToken ana() {
        var authorities = List.of(new SimpleGrantedAuthority("partner-admin"));
        return new OAuth2AuthenticationToken(
                new DefaultOidcUser(authorities, idToken("at-provider")), authorities, "portal");
    }

    private static OidcSessionInformation information(String session, String atProvider) {
        return new OidcSessionInformation(
                session, Map.of("X-CSRF", "x"), new DefaultOidcUser(List.of(), idToken(atProvider)));
    }

    private static OidcLogoutToken logout(Map<String, Object> whose) {
        return OidcLogoutToken.withTokenValue("a-logout-token")
                .claims(claims -> claims.putAll(whose))
                .issuer("http://issuer.example")
                .audience(List.of("portal"))
                .issuedAt(NOW)
                .jti("j-1")
                .events(Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build();
    }

    private static OAuth2AuthorizedClient client() {
        var registration = ClientRegistration.withRegistrationId("portal")
                .clientId("portal")
                .clientSecret("a-secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost/login/oauth2/code/portal")
                .authorizationUri("http://issuer.example/authorize")
                .tokenUri("http://issuer.example/token")
                .build();
        return new OAuth2AuthorizedClient(
                registration,
                "ana@fabrikam.example",
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "a-token", NOW, NOW.plusSeconds(300)));
    }
}
