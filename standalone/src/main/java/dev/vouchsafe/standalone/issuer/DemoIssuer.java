package dev.vouchsafe.standalone.issuer;

import java.net.URI;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The demo's OpenID provider: Spring Authorization Server on the loopback interface, in a servlet context of its own;
 * its settings are in {@code issuer.yml}. It signs in whoever says to be one of the demo's people, without a password.
 */
public final class DemoIssuer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private DemoIssuer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Listens at the address that is the tokens' issuer.
     *
     * @param tokens whose key and name it publishes
     * @param people whom it signs in
     * @param portal who may ask it to
     */
    public static DemoIssuer start(DemoTokens tokens, DemoPeople people, PortalClient portal) {
        URI address = URI.create(tokens.issuer());
        return new DemoIssuer(new SpringApplicationBuilder(IssuerConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(DemoTokens.class, () -> tokens);
                    beans.registerBean(DemoPeople.class, () -> people);
                    beans.registerBean(PortalClient.class, () -> portal);
                })
                .run(
                        "--spring.config.name=issuer",
                        "--spring.config.location=classpath:/",
                        "--server.address=" + address.getHost(),
                        "--server.port=" + address.getPort()));
    }

    @Override
    public void close() {
        context.close();
    }
}
