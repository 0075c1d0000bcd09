package dev.vouchsafe.portal.session;

import dev.vouchsafe.portal.PortalSettings;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
        boolean secure = "https".equals(settings.address().getScheme());
        var cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName(secure ? OF_THIS_HOST_ALONE + NAME : NAME);
        cookie.addCookieInitializer(
                builder -> builder.httpOnly(true).secure(secure).sameSite("Lax"));
        return cookie;
    }

    @Bean
    LongestSession longestSession(@Value("${vouchsafe.portal.longest-session:12h}") Duration longest) {
        return new LongestSession(longest, InstantSource.system());
    }
}
