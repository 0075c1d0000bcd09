package dev.vouchsafe.notification.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.platform.http.Malformed;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to an inside address that a webhook could be registered for. */
class InsideAddressesTest {

    private static final Map<String, List<String>> HOSTS = Map.ofEntries(
            Map.entry("hooks.fabrikam.example", List.of("93.184.216.34", "2606:2800:220:1::1")),
            Map.entry("private.fabrikam.example", List.of("10.1.2.3")),
            Map.entry("loopback.fabrikam.example", List.of("127.0.0.1")),
            Map.entry("loopback6.fabrikam.example", List.of("::1")),
            Map.entry("metadata.fabrikam.example", List.of("169.254.169.254")),
            Map.entry("ula.fabrikam.example", List.of("fd00:ec2::254")),
            Map.entry("several.fabrikam.example", List.of("93.184.216.34", "192.168.0.10")),
            Map.entry("none.fabrikam.example", List.of()));

    private static final PublicAddresses ADDRESSES = new PublicAddresses(InsideAddressesTest::found, false);

    private static List<InetAddress> found(String host) throws UnknownHostException {
        var known = HOSTS.get(host);
        if (known == null) {
            // What is written out needs nobody to look it up; a name that isn't known is asked of nobody.
            return host.matches("[0-9.]+|.*:.*") ? List.of(InetAddress.getAllByName(host)) : List.of();
        }
        return known.stream().map(InsideAddressesTest::address).toList();
    }

    static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException notOne) {
            throw new IllegalArgumentException(notOne);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.fabrikam.example/",
                "https://10.0.0.7/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://0.0.0.0/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://172.31.255.255/",
                "https://192.0.2.1/",
                "https://198.51.100.7/",
                "https://203.0.113.9/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
                "https://[2001:db8::1]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fd12:3456::1]/",
                "https://[ff02::1]/",
                "https://localhost/",
                "https://intranet/",
                "https://localhost./",
                "https://hooks.fabrikam.example./",
                "https://ops@hooks.fabrikam.example/",
                "https://hooks.fabrikam.example@10.0.0.7/",
                "https://hooks.fabrikam.example\\@10.0.0.7/",
                "https://hooks.fabrikam.example#@10.0.0.7/",
                "https://１２７.0.0.1/",
                "https://ⓛocalhost/",
                "https://hooks.fabrikam.example:25/",
                "https://private.fabrikam.example/",
                "https://loopback.fabrikam.example/",
                "https://loopback6.fabrikam.example/",
                "https://metadata.fabrikam.example/",
                "https://ula.fabrikam.example/",
                "https://several.fabrikam.example/",
                "https://none.fabrikam.example/",
                "file:///etc/passwd",
                "gopher://10.0.0.7/",
                "https:hooks.fabrikam.example",
                "//hooks.fabrikam.example/",
                "https:///",
            })
    void isRefused(String url) {
        assertThatThrownBy(() -> WebhookUrl.checked(url, ADDRESSES))
                .isInstanceOfSatisfying(
                        Malformed.class, refused -> assertThat(refused.field()).isEqualTo("url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.fabrikam.example/vouchsafe?tenant=7",
                "https://HOOKS.fabrikam.example:8443/",
                "https://93.184.216.34/",
                "https://[2606:2800:220:1::1]:443/",
            })
    void whatIsPublicIsTaken(String url) {
        var hosts = new PublicAddresses(host -> found(host.toLowerCase(java.util.Locale.ROOT)), false);

        assertThat(WebhookUrl.checked(url, hosts).uri()).hasToString(url);
    }

    @Test
    void thisMachineIsAllowedWhereTheSettingSaysSo() {
        var own = new PublicAddresses(host -> List.of(InetAddress.getLoopbackAddress()), true);

        assertThat(WebhookUrl.checked("http://localhost:9000/hook", own).host()).isEqualTo("localhost");
        assertThatThrownBy(() -> WebhookUrl.checked("http://hooks.fabrikam.example/", own))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() ->
                        WebhookUrl.checked("https://10.0.0.7/", new PublicAddresses(InsideAddressesTest::found, true)))
                .isInstanceOf(Malformed.class);
    }
}
