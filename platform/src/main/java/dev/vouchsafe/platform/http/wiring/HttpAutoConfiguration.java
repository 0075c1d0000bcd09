package dev.vouchsafe.platform.http.wiring;

import dev.vouchsafe.platform.log.EventCatalogue;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Gives every service its HTTP side, ahead of what the framework would put in its place. */
@AutoConfiguration(
        afterName = "dev.vouchsafe.platform.log.MongoConfiguration",
        before = {
            JacksonAutoConfiguration.class,
            NettyReactiveWebServerAutoConfiguration.class,
            ReactiveWebSecurityAutoConfiguration.class,
            ReactiveManagementWebSecurityAutoConfiguration.class,
            ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration.class
        })
@ConditionalOnBean(EventCatalogue.class)
@Import(HttpConfiguration.class)
class HttpAutoConfiguration {}
