package dev.vouchsafe.gateway.limit;

import java.util.HashMap;
import java.util.Map;

/** How many may be in at the same time: of one, and of all. Who leaves makes room at once. */
final class Places {

    private final int ofOne;
    private final int ofAll;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    Places(int ofOne, int ofAll) {
        this.ofOne = ofOne;
        this.ofAll = ofAll;
    }

    /** Whether there was a place; then it is the caller's until it leaves. */
    synchronized boolean enter(String who) {
        if (all >= ofAll || taken.getOrDefault(who, 0) >= ofOne) {
            return false;
        }
        all++;
        taken.merge(who, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String who) {
        all--;
        taken.compute(who, (name, places) -> places == null || places == 1 ? null : places - 1);
    }
}
