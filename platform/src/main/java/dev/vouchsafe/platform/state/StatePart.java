package dev.vouchsafe.platform.state;

/** The parts of a service that the state of things looks at, in the order in which it tells of them. */
enum StatePart {
    FOLLOWED("followed"),
    INBOUND("inbound"),
    OUTBOX("outbox"),
    MISSED_DEADLINES("missedDeadlines"),
    DEAD_LETTERS("deadLetters"),
    BROKER("broker"),
    TRAIL("trail"),
    ALARMS("alarms");

    private final String health;

    StatePart(String health) {
        this.health = health;
    }

    /** What it is called in {@code /actuator/health}, below {@code state}. */
    String health() {
        return health;
    }
}
