package dev.vouchsafe.platform.messaging;

import java.time.LocalDate;

/** The data of the messages that these tests send. */
record Note(String text, int pages, LocalDate writtenOn) {

    static final String TYPE = "note.written.v1";
}
