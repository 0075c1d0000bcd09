package dev.vouchsafe.platform.http.change;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.http.BlockingCalls;
import dev.vouchsafe.platform.http.support.SupportContacts;
import dev.vouchsafe.platform.schema.JsonSchemas;
import dev.vouchsafe.platform.schema.SchemaConfiguration;
import dev.vouchsafe.platform.time.ServiceClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What changes something. Needs beans of {@link Commands}, {@link ServiceClock}, {@link SupportContacts} and the
 * {@link MongoDatabase}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpSettings.class)
@Import(SchemaConfiguration.class)
public class ChangeConfiguration {

    @Bean
    RequestBodies requestBodies(JsonSchemas schemas, HttpSettings settings) {
        return new RequestBodies(schemas, settings);
    }

    @Bean
    Changes changes(
            Commands commands,
            ServiceClock clock,
            RequestBodies bodies,
            MongoDatabase database,
            ObjectProvider<DigestKeying> keying,
            SupportContacts contacts,
            BlockingCalls threads) {
        var calls = new ReceivedCall.Reader(clock, bodies, keying.getIfAvailable(() -> digest -> digest));
        return new Changes(commands, calls, new OncePerKey(new IdempotencyKeys(database)), contacts, threads);
    }
}
