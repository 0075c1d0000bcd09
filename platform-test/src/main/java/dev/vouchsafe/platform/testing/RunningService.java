package dev.vouchsafe.platform.testing;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A service for the tests of one class, to be registered in a static field: it is started before the first of them and
 * closed behind the last. A service's own subclass adds the calls that its tests make.
 */
public class RunningService implements BeforeAllCallback, AfterAllCallback {

    private final Supplier<SpringApplicationBuilder> application;
    private final String startAt;
    private @Nullable ServiceUnderTest service;

    /** @param startAt what the service's clock shows first, an ISO instant */
    public RunningService(Supplier<SpringApplicationBuilder> application, String startAt) {
        this.application = application;
        this.startAt = startAt;
    }

    @Override
    public final void beforeAll(ExtensionContext context) {
        service = new ServiceUnderTest(application, startAt);
    }

    @Override
    public final void afterAll(ExtensionContext context) {
        service().close();
    }

    public final ServiceUnderTest service() {
        return requireNonNull(service, "the service is started before the first test");
    }

    /** A client with the token of an administrator of the partner. */
    public final WebTestClient partner(String partnerId) {
        return service().partner(partnerId);
    }

    /** A client with the token of somebody who has the role alone. */
    public final WebTestClient somebody(String role) {
        return service().somebody(role);
    }
}
