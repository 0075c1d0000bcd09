package dev.vouchsafe.contracts.decision;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the function that decides a rule, so that a search for the rule's code finds it. The function is named after
 * the code too: {@code competencyMissing} decides {@code competency-missing}. A test knows when a code has no such
 * function.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Rule {

    /** The code as {@link Code#id} writes it. */
    String value();
}
