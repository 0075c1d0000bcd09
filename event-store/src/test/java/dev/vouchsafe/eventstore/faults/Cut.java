package dev.vouchsafe.eventstore.faults;

/** What can happen to the one insert that a fault is for. */
enum Cut {
    /** The connection ends before anything of the request leaves. */
    BEFORE_THE_REQUEST,
    /** The server gets the beginning of the request, and no more. */
    WITHIN_THE_REQUEST,
    /** The server does the write; the connection ends before its answer. */
    BEFORE_THE_ANSWER,
    /** The server does the write; the connection ends within its answer. */
    WITHIN_THE_ANSWER,
    /** The server does the write; its answer never comes, and the connection stays. */
    NO_ANSWER,
    /** The connection ends, and the server gets the request later, when others have gone on. */
    LATE_REQUEST
}
