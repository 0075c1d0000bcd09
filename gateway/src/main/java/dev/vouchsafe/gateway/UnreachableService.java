package dev.vouchsafe.gateway;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A service without which there is no answer can't be asked now. */
final class UnreachableService extends IOException {

    private static final long serialVersionUID = 1L;

    private final String service;

    UnreachableService(String service, @Nullable Throwable cause) {
        super(service, cause);
        this.service = service;
    }

    /** Such as {@code voucher-service}. */
    String service() {
        return service;
    }
}
