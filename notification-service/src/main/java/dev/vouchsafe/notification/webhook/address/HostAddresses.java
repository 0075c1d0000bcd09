package dev.vouchsafe.notification.webhook.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which addresses a host has now. */
@FunctionalInterface
public interface HostAddresses {

    /**
     * All of them, at least one. Blocks.
     *
     * @throws UnknownHostException if it has none, or nobody can tell
     */
    List<InetAddress> of(String host) throws UnknownHostException;

    /** As this machine finds them. */
    static HostAddresses system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
