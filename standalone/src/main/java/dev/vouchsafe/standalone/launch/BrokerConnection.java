package dev.vouchsafe.standalone.launch;

import dev.vouchsafe.standalone.RunStopped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** How whoever isn't a service reaches the broker: by the same settings of the environment as the services. */
final class BrokerConnection {

    private static final int PATIENCE_SECONDS = 15;

    private BrokerConnection() {}

    /** Kafka's own settings by their names, which every kind of client takes. */
    static Map<String, Object> to(String bootstrapServers) {
        return to(bootstrapServers, new StandardEnvironment());
    }

    static Map<String, Object> to(String bootstrapServers, ConfigurableEnvironment environment) {
        ConfigurationPropertySources.attach(environment);
        KafkaProperties given = Binder.get(environment)
                .bind("spring.kafka", KafkaProperties.class)
                .orElseGet(KafkaProperties::new);
        Map<String, Object> settings = new HashMap<>(given.buildAdminProperties());
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return Map.copyOf(settings);
    }

    /** @throws RunStopped if no broker answers there, or none that takes who we are */
    static void check(String bootstrapServers) {
        try (Admin admin = Admin.create(to(bootstrapServers))) {
            admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw away(bootstrapServers, e.getCause() == null ? e : e.getCause());
        } catch (KafkaException | TimeoutException e) {
            throw away(bootstrapServers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped("The start was interrupted.", e);
        }
    }

    private static RunStopped away(String bootstrapServers, Throwable cause) {
        String said = cause.getMessage() == null ? "no answer within " + PATIENCE_SECONDS + " s" : cause.getMessage();
        return new RunStopped("The Kafka of --kafka, " + bootstrapServers + ", can't be used: " + said + ".", cause);
    }
}
