package dev.vouchsafe.platform.deadletter;

/**
 * Command: record what is to become of a dead letter.
 *
 * @param bytes how long the value is that is to be sent; 0 if nothing is sent
 * @param mostBytes how long a value may be to be read
 */
record CloseLetter(LetterEvent closing, long bytes, long mostBytes) {}
