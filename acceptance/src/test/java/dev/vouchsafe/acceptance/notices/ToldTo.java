package dev.vouchsafe.acceptance.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who is to be told of what, each thing once. */
final class ToldTo {

    final Map<String, List<String>> customers = new TreeMap<>();
    final Map<String, List<String>> partners = new TreeMap<>();
    final List<String> officers = new ArrayList<>();

    static String entry(String notice, String subject, Instant at) {
        return notice + " " + subject + " " + at;
    }

    void customer(String agreement, String notice, String subject, Instant at) {
        customers.computeIfAbsent(agreement, none -> new ArrayList<>()).add(entry(notice, subject, at));
    }

    /** @param partner empty if there is none to be told */
    void partner(String partner, String notice, String subject, Instant at) {
        if (!partner.isEmpty()) {
            partners.computeIfAbsent(partner, none -> new ArrayList<>()).add(entry(notice, subject, at));
        }
    }

    void officers(String notice, String subject, Instant at) {
        officers.add(entry(notice, subject, at));
    }
}
