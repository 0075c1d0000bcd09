package dev.vouchsafe.notification.mail;

import jakarta.mail.internet.AddressException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/**
 * An address as it is given to a mail server. Commands are written byte by byte: a letter beyond ASCII would become
 * another one, and the mail another person's.
 */
final class WritableAddress {

    private WritableAddress() {}

    /**
     * The address with its domain in ASCII, as the DNS has it.
     *
     * @throws AddressException if what stands before the domain can't be written so
     */
    static String of(String address) throws AddressException {
        int at = address.lastIndexOf('@');
        if (at <= 0 || !isAscii(address.substring(0, at))) {
            throw new AddressException("it can't be written in ASCII");
        }
        var domain = address.substring(at + 1);
        try {
            return isAscii(domain)
                    ? address
                    : address.substring(0, at + 1) + IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException noDomain) {
            throw new AddressException("its domain can't be written in ASCII");
        }
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }
}
