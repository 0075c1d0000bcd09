package dev.vouchsafe.notification.webhook.address;

import java.net.UnknownHostException;

/** A host has an address that no webhook may point to. The message doesn't say which: it may tell of what is inside. */
public final class InsideAddress extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    InsideAddress() {
        super("an address that is not on the public internet");
    }
}
