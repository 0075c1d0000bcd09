package dev.vouchsafe.voucher;

import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies of reservations, as a partner sends them. */
public final class ReservationBodies {

    private ReservationBodies() {}

    /** Of days in ISO form. What comes back may be changed. */
    public static Map<String, Object> at(String location, String from, String to, int days) {
        return new LinkedHashMap<>(Map.of(
                "adminEmail",
                "benefits@contoso.example",
                "locationId",
                location,
                "engagement",
                "sharepoint",
                "deliveryCountry",
                "GB",
                "plannedFrom",
                from,
                "plannedTo",
                to,
                "plannedDays",
                days,
                "termsVersion",
                "2020-07"));
    }
}
