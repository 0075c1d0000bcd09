package dev.vouchsafe.portal.session;

import dev.vouchsafe.portal.PortalSettings;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.OidcBackChannelServerLogoutHandler;
import org.springframework.security.oauth2.client.oidc.server.session.InMemoryReactiveOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.server.session.ReactiveOidcSessionRegistry;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;

/** The cookie that is all a browser holds. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final String NAME = "SESSION";
    /** A browser takes a cookie of such a name only over TLS, from this host itself and for all of it. */
    private static final String OF_THIS_HOST_ALONE = "__Host-";

    /** What the portal is asked over may be a proxy's plain HTTP; what counts is how browsers ask. */
    @Bean
    WebSessionIdResolver cookie(PortalSettings settings) {
        boolean secure = isSecure(settings);
        var cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName(nameOf(settings));
        cookie.addCookieInitializer(
                builder -> builder.httpOnly(true).secure(secure).sameSite("Lax"));
        return cookie;
    }

    private static boolean isSecure(PortalSettings settings) {
        return "https".equals(settings.address().getScheme());
    }

    private static String nameOf(PortalSettings settings) {
        return isSecure(settings) ? OF_THIS_HOST_ALONE + NAME : NAME;
    }

    /** When the provider ends a person's sessions, each is ended by a call with its cookie. */
    @Bean
    OidcBackChannelServerLogoutHandler endedByProvider(ReactiveOidcSessionRegistry signIns, PortalSettings settings) {
        var ending = new OidcBackChannelServerLogoutHandler(signIns);
        ending.setSessionCookieName(nameOf(settings));
        return ending;
    }

    /** Where no sessions are shared, this process knows who signed in here. */
    @Bean
    @ConditionalOnProperty(name = "vouchsafe.portal.sessions", havingValue = "none", matchIfMissing = true)
    ReactiveOidcSessionRegistry signInsHere() {
        return new InMemoryReactiveOidcSessionRegistry();
    }

    @Bean
    LongestSession longestSession(@Value("${vouchsafe.portal.longest-session:12h}") Duration longest) {
        return new LongestSession(longest, InstantSource.system());
    }
}
