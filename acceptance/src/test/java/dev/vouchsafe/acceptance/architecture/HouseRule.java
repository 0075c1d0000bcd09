package dev.vouchsafe.acceptance.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule of the house. ArchUnit fails one that matches no class: it would guard nothing.
 *
 * @param brokenBy the class that proves it, below {@link Places#BREAKING}
 */
record HouseRule(ArchRule rule, String brokenBy) {

    @Override
    public String toString() {
        return rule.getDescription();
    }
}
