package dev.vouchsafe.platform.alarm;

import java.util.List;

/** What is wrong where no figure says it. What a bean of this type tells makes the service degraded. */
@FunctionalInterface
public interface Alarms {

    /** What is wrong now, each in a sentence for people; empty if nothing is. */
    List<String> standing();
}
