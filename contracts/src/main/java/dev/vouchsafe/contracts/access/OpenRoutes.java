package dev.vouchsafe.contracts.access;

import java.util.List;

/**
 * The calls that need no bearer token: the links of mails to a contact. Each carries a token of its own, made for one
 * address and one thing.
 */
public final class OpenRoutes {

    /** The owner of an address wants to be told. */
    public static final String CONFIRMATIONS = "/api/notices/confirmations";

    /** The owner of an address wants to be told no more. */
    public static final String UNSUBSCRIPTIONS = "/api/notices/unsubscriptions";

    /** Open to POST alone. */
    public static final List<String> POSTS = List.of(CONFIRMATIONS, UNSUBSCRIPTIONS);

    private OpenRoutes() {}
}
