package dev.vouchsafe.portal.session;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.portal.PortalSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.server.EnableSpringWebSession;

/** Sessions that several replicas share and that a restart doesn't end, in a database of the portal's own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("vouchsafe.portal.sessions")
@EnableSpringWebSession
class SharedSessions {

    /** Of a whole operation: all of them ask for one document, or change it. */
    private static final int ANSWER_MS = 3_000;

    private static final int CONNECT_MS = 1_000;
    private static final int SELECTION_MS = 2_000;

    /** No bean of the driver's type: others that look for one would think that it is theirs. */
    record Store(MongoClient client, MongoDatabase database) implements DisposableBean {

        @Override
        public void destroy() {
            client.close();
        }
    }

    @Bean
    Store sessionStore(PortalSettings settings) {
        var connection = new ConnectionString(Objects.requireNonNull(settings.sessions()));
        var client = MongoClients.create(timed(connection));
        return new Store(client, client.getDatabase(Objects.requireNonNullElse(connection.getDatabase(), "portal")));
    }

    /** A page waits for its session: whoever asked for it hears soon that there is none. The string has precedence. */
    static MongoClientSettings timed(ConnectionString connection) {
        return MongoClientSettings.builder()
                .timeout(ANSWER_MS, TimeUnit.MILLISECONDS)
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_MS, TimeUnit.MILLISECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_MS, TimeUnit.MILLISECONDS))
                .applyConnectionString(connection)
                .build();
    }

    @Bean
    MongoSessions sessions(Store store, @Value("${server.reactive.session.timeout:30m}") Duration idle) {
        return new MongoSessions(store.database(), idle, InstantSource.system());
    }

    @Bean
    MongoSignIns signIns(Store store) {
        return new MongoSignIns(store.database(), InstantSource.system());
    }
}
