package dev.vouchsafe.gateway.service;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.text.Sentence;
import org.jspecify.annotations.Nullable;

/** A service could not be asked, without which the answer would not be whole. */
public final class UnreachableService extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ServiceName service;

    UnreachableService(ServiceName service, @Nullable Throwable cause) {
        super(service.id(), cause);
        this.service = service;
    }

    /** A sentence that names it. */
    public Sentence detail() {
        return GatewayText.SERVICE_SILENT.with("service", service.id());
    }
}
