package dev.vouchsafe.portal.ops.thing;

import dev.vouchsafe.portal.api.Address;
import java.util.Arrays;
import java.util.Optional;

/** What has a page of its own. The words are those of the addresses, the portal's and the API's alike. */
enum ThingKind {
    VOUCHER("vouchers", "voucher", true),
    AGREEMENT("agreements", "agreement", false),
    PARTNER("partners", "partner", false),
    PAYMENT_REQUEST("payment-requests", "payment-request", true);

    private final String place;
    private final String word;
    private final boolean checked;

    ThingKind(String place, String word, boolean checked) {
        this.place = place;
        this.word = word;
        this.checked = checked;
    }

    static Optional<ThingKind> at(String place) {
        return Arrays.stream(values()).filter(kind -> kind.place.equals(place)).findFirst();
    }

    /** As the API names the kind. */
    String word() {
        return word;
    }

    /** Whether the API says of it which rules pass. */
    boolean isChecked() {
        return checked;
    }

    Address address(String id) {
        return Address.of("/api/" + place + "/{}", id);
    }

    Address below(String id, String part) {
        return Address.of("/api/" + place + "/{}/" + part, id);
    }
}
