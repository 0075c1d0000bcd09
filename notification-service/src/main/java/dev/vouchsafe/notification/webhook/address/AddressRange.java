package dev.vouchsafe.notification.webhook.address;

import io.netty.util.NetUtil;
import java.net.InetAddress;

/**
 * Addresses that begin with the same bits.
 *
 * @param first its first address
 * @param bits how many bits are the same
 */
record AddressRange(byte[] first, int bits) {

    /** Such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}. */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        return new AddressRange(
                NetUtil.createByteArrayFromIpAddressString(text.substring(0, slash)),
                Integer.parseInt(text.substring(slash + 1)));
    }

    boolean has(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((bytes[bit / Byte.SIZE] & mask) != (first[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
