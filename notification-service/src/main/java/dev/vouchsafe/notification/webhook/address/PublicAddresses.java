package dev.vouchsafe.notification.webhook.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses a webhook may point to: those on the public internet. Source of the ranges: the IANA registries of
 * special-purpose addresses, for IPv4 and IPv6. Whatever an address of IPv6 carries one of IPv4 in is refused, since it
 * can lead inside.
 *
 * @param hosts finds the addresses of a host
 * @param loopback whether addresses of this machine are allowed too
 */
public record PublicAddresses(HostAddresses hosts, boolean loopback) {

    private static final List<AddressRange> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // Protocol assignments, Teredo among them.
                    "2001::/23",
                    // Documentation.
                    "2001:db8::/32",
                    "3fff::/20",
                    // 6to4.
                    "2002::/16")
            .map(AddressRange::of)
            .toList();

    /** What of IPv6 is given out at all. */
    private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3");

    /**
     * The addresses of a host, all of them allowed.
     *
     * @throws InsideAddress if one of them is not
     * @throws UnknownHostException if it has none
     */
    public List<InetAddress> of(String host) throws UnknownHostException {
        var all = hosts.of(host);
        if (all.isEmpty()) {
            throw new UnknownHostException(host);
        }
        for (var address : all) {
            if (!allows(address)) {
                throw new InsideAddress();
            }
        }
        return all;
    }

    /** Whether a webhook may point there. */
    boolean allows(InetAddress address) {
        return isPublic(address) || loopback && address.isLoopbackAddress();
    }

    private static boolean isPublic(InetAddress address) {
        return NOT_PUBLIC.stream().noneMatch(range -> range.has(address))
                && (!(address instanceof Inet6Address) || GLOBAL_UNICAST.has(address));
    }
}
