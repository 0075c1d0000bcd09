package dev.vouchsafe.notification.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.vouchsafe.notification.webhook.address.HostAddresses;
import dev.vouchsafe.notification.webhook.address.PublicAddresses;
import dev.vouchsafe.notification.webhook.address.WebhookSettings;
import dev.vouchsafe.notification.webhook.address.WebhookUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ways to an inside address that are taken after a webhook was registered. */
class RebindingTest {

    private static final InetAddress OUTSIDE = address("93.184.216.34");
    private static final InetAddress INSIDE = InetAddress.getLoopbackAddress();

    private final Receiver inside = new Receiver();

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException notOne) {
            throw new IllegalArgumentException(notOne);
        }
    }

    @AfterEach
    void nothingGotInside() {
        inside.close();
        assertThat(inside.received()).isEmpty();
    }

    private Attempt attempt(HostAddresses hosts, String url) {
        var settings = new WebhookSettings(false, Duration.ofSeconds(5), 8, 100, 20, Duration.ofSeconds(1));
        try (var receivers = new Receivers(new PublicAddresses(hosts, false), settings, InstantSource.system())) {
            return receivers.post(url, Map.of("webhook-id", "e-1"), "{}");
        }
    }

    private String insidePort(String host) {
        return "https://" + host + ":" + inside.port() + "/";
    }

    @Test
    void aNameThatLeadsInsideByNow() {
        var asked = new AtomicInteger();
        HostAddresses rebound = host -> List.of(asked.incrementAndGet() == 1 ? OUTSIDE : INSIDE);
        var url = insidePort("rebound.fabrikam.example");
        assertThatCode(() -> WebhookUrl.checked(url, new PublicAddresses(rebound, false)))
                .doesNotThrowAnyException();

        assertThat(attempt(rebound, url).error()).isEqualTo("address-refused");
        assertThat(asked.get()).isEqualTo(2);
    }

    /** It is asked once for a connection, so there is nothing between the check and the connection. */
    @Test
    void aNameThatLeadsInsideBetweenCheckAndConnection() {
        var asked = new AtomicInteger();
        HostAddresses rebound = host -> List.of(asked.incrementAndGet() == 1 ? address("192.0.0.1") : INSIDE);

        assertThat(attempt(rebound, insidePort("rebound.fabrikam.example")).error())
                .isEqualTo("address-refused");
        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void aNameWithSeveralAddressesOfWhichOneIsInside() {
        assertThat(attempt(host -> List.of(OUTSIDE, INSIDE), insidePort("several.fabrikam.example"))
                        .error())
                .isEqualTo("address-refused");
    }

    @Test
    void anAddressThatIsWrittenOut() {
        assertThat(attempt(HostAddresses.system(), insidePort("127.0.0.1")).error())
                .isEqualTo("address-refused");
        assertThat(attempt(HostAddresses.system(), insidePort("[::1]")).error()).isEqualTo("address-refused");
        assertThat(attempt(HostAddresses.system(), insidePort("[::ffff:127.0.0.1]"))
                        .error())
                .isEqualTo("address-refused");
    }

    @Test
    void whatWasRegisteredUnderOtherRules() {
        assertThat(attempt(host -> List.of(INSIDE), "http://localhost:" + inside.port() + "/")
                        .error())
                .isEqualTo("address-refused");
    }

    @Test
    void aNameThatIsGone() {
        HostAddresses gone = host -> {
            throw new UnknownHostException(host);
        };

        assertThat(attempt(gone, insidePort("gone.fabrikam.example")).error()).isEqualTo("unknown-host");
    }
}
