package dev.vouchsafe.portal.partner;

import dev.vouchsafe.portal.visit.Visit;

/** For which partner a person acts. */
public final class OwnPartner {

    /** Not an id of anyone: the API itself says to who acts for no partner that there is none. */
    private static final String NOBODY = "nobody";

    private OwnPartner() {}

    /** The partner's id, as the person's token says it. */
    public static String of(Visit visit) {
        String partnerId = visit.person().partnerId();
        return partnerId == null ? NOBODY : partnerId;
    }
}
