package dev.vouchsafe.portal.visit;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Lets pages take a {@link Visit}. */
@Configuration(proxyBeanMethods = false)
class VisitConfiguration implements WebFluxConfigurer {

    private final VisitResolver visits;

    VisitConfiguration(VisitResolver visits) {
        this.visits = visits;
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(visits);
    }
}
