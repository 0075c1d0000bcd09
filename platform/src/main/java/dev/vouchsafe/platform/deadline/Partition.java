package dev.vouchsafe.platform.deadline;

/**
 * A part of all subjects. They are divided where they are too many to be followed at once.
 *
 * @param index from 0
 * @param count of parts
 */
record Partition(int index, int count) {

    static final Partition ALL = new Partition(0, 1);

    boolean has(String subject) {
        return count == 1 || Math.floorMod(subject.hashCode(), count) == index;
    }
}
