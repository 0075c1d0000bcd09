package dev.vouchsafe.platform.signing;

import dev.vouchsafe.platform.log.EventCatalogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** The keys of what the service publishes and reads. Who publishes or reads doesn't start without them. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(EventCatalogue.class)
@EnableConfigurationProperties(SigningSettings.class)
class SigningConfiguration {

    @Bean
    @Lazy
    MessageSigner messageSigner(@Value("${spring.application.name}") String service, SigningSettings settings) {
        return MessageSigner.of(service, settings);
    }

    @Bean
    @Lazy
    MessageVerifier messageVerifier(SigningSettings settings) {
        return new MessageVerifier(settings);
    }
}
