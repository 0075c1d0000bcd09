package dev.vouchsafe.portal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClients;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.portal.PortalSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.session.WebSessionManager;

class SharedSessionsTest {

    private static final String SECURE = "__Host-SESSION";
    private static EmbeddedDocumentStore store;

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PortalSettings.class)
    static class Settings {}

    @BeforeAll
    static void start() {
        store = EmbeddedDocumentStore.temporary();
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private static ReactiveWebApplicationContextRunner replica(String... settings) {
        return new ReactiveWebApplicationContextRunner()
                .withInitializer(context ->
                        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
                .withUserConfiguration(Settings.class, SessionConfiguration.class, SharedSessions.class)
                .withPropertyValues(
                        "vouchsafe.portal.gateway=http://gateway.example",
                        "vouchsafe.portal.issuer=http://issuer.example",
                        "vouchsafe.portal.client-id=portal",
                        "vouchsafe.portal.client-secret=a-secret")
                .withPropertyValues(settings);
    }

    @Test
    void aSilentStoreIsWaitedForAFewSeconds() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var uri = "mongodb://127.0.0.1:" + silent.getLocalPort();
            var settings = SharedSessions.timed(new ConnectionString(uri));
            assertThat(settings.getTimeout(TimeUnit.MILLISECONDS)).isEqualTo(3_000);
            try (var client = MongoClients.create(settings)) {
                var sessions = client.getDatabase("portal").getCollection("sessions");
                assertThatThrownBy(sessions::countDocuments).isInstanceOf(MongoTimeoutException.class);
            }
        }
    }

    @Test
    void whatOneReplicaKeepsAnotherFinds() {
        String[] settings = {
            "vouchsafe.portal.sessions=" + store.uri(), "vouchsafe.portal.address=https://portal.example"
        };
        replica(settings).run(one -> {
            ResponseCookie cookie = kept(one.getBean(WebSessionManager.class), SECURE);
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isNull();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.isSecure()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo("Lax");
            replica(settings)
                    .run(other -> assertThat(found(other.getBean(WebSessionManager.class), SECURE, cookie.getValue()))
                            .isEqualTo("what was typed"));
        });
    }

    @Test
    void onLoopbackTheCookieIsSentWithoutTls() {
        replica("vouchsafe.portal.sessions=" + store.uri(), "vouchsafe.portal.address=http://localhost:8087")
                .run(one -> assertThat(kept(one.getBean(WebSessionManager.class), "SESSION")
                                .isSecure())
                        .isFalse());
    }

    @Test
    void withoutADatabaseNothingIsShared() {
        replica("vouchsafe.portal.address=http://localhost:8087")
                .run(one -> assertThat(one).doesNotHaveBean(WebSessionManager.class));
    }

    private static ResponseCookie kept(WebSessionManager manager, String name) {
        var exchange = exchange(name, null);
        var session = manager.getSession(exchange).block();
        session.getAttributes().put("typed", "what was typed");
        exchange.getResponse().setComplete().block();
        return exchange.getResponse().getCookies().getFirst(name);
    }

    private static Object found(WebSessionManager manager, String name, String id) {
        return manager.getSession(exchange(name, id)).block().getAttribute("typed");
    }

    private static MockServerWebExchange exchange(String name, String session) {
        var request = MockServerHttpRequest.get("http://portal.example/");
        if (session != null) {
            request.cookie(new HttpCookie(name, session));
        }
        return MockServerWebExchange.from(request.build());
    }
}
