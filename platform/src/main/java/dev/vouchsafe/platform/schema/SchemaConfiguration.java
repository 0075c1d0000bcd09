package dev.vouchsafe.platform.schema;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One cache of schemas for all that check JSON in a service. */
@Configuration(proxyBeanMethods = false)
public class SchemaConfiguration {

    @Bean
    JsonSchemas jsonSchemas() {
        return new JsonSchemas();
    }
}
