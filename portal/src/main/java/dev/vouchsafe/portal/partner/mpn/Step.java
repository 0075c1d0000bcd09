package dev.vouchsafe.portal.partner.mpn;

import java.util.Arrays;
import java.util.List;

/** A step on the way from the partner network to the enrollment, in their order. */
public enum Step {
    MPN("/partner/mpn"),
    PROGRAMS("/partner/programs"),
    SOFTWARE_ASSURANCE("/partner/programs/software-assurance"),
    ENROLLMENT("/partner/programs/software-assurance/enrollment");

    private final String address;

    Step(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }

    /** The key of its text. */
    public String key() {
        return "mpn." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What comes before it. */
    public List<Step> before() {
        return Arrays.stream(values()).takeWhile(step -> step != this).toList();
    }

    /** Where it leads; the last leads to itself. */
    public Step next() {
        return Arrays.stream(values())
                .dropWhile(step -> step != this)
                .skip(1)
                .findFirst()
                .orElse(this);
    }
}
