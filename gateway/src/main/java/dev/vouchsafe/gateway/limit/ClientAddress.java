package dev.vouchsafe.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who calls, as far as an address tells: of IPv6 the first half, since a host has the whole other half to itself. */
final class ClientAddress {

    private static final String UNKNOWN = "unknown";
    private static final int HALF = 8;

    private ClientAddress() {}

    static String of(@Nullable InetSocketAddress remote) {
        if (remote == null || remote.getAddress() == null) {
            return UNKNOWN;
        }
        return remote.getAddress() instanceof Inet6Address six
                ? network(six)
                : remote.getAddress().getHostAddress();
    }

    private static String network(Inet6Address address) {
        var bytes = address.getAddress();
        Arrays.fill(bytes, HALF, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
