package dev.vouchsafe.contracts.notice;

import java.time.Instant;

/**
 * A person was erased: nothing more is told to it, and its address is forgotten.
 *
 * @param person the id that {@link NoticeGiven.Recipient#person()} had
 * @param at when
 */
public record PersonForgotten(String person, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "notice.person-forgotten.v1";
}
