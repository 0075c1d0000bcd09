package dev.vouchsafe.platform.http.read;

import dev.vouchsafe.platform.http.access.Caller;

/** A call that reads: who makes it, and what it asks for. */
public record Query(Caller caller, QueryParameters parameters) {

    /** @throws dev.vouchsafe.platform.http.Malformed if the parameter is no instant */
    public AsOf asOf() {
        return AsOf.by(parameters);
    }
}
