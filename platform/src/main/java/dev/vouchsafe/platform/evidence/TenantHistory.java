package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.access.Caller;
import java.util.List;

/** The histories of one kind of things that belong to tenants. Evidence shows a tenant what they show, and no more. */
public interface TenantHistory {

    /**
     * The history of a thing as the caller may see it; empty if it may not know of it.
     *
     * @throws dev.vouchsafe.platform.http.Refusal for the same
     * @throws dev.vouchsafe.contracts.id.MalformedId if nothing can have the id
     */
    List<HistoryEntry> of(Caller caller, String id);
}
