package dev.vouchsafe.portal.session;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.portal.PortalSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
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
        var client = MongoClients.create(connection);
        return new Store(client, client.getDatabase(Objects.requireNonNullElse(connection.getDatabase(), "portal")));
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
