package dev.vouchsafe.platform.messaging;

import java.util.function.Consumer;

/** The handler of these tests; what it does with a note is each test's to say. */
record Desk(String topic, Consumer<InboundMessage<Note>> effect) implements InboundHandler<Note> {

    @Override
    public String type() {
        return Note.TYPE;
    }

    @Override
    public Class<Note> dataType() {
        return Note.class;
    }

    @Override
    public void handle(InboundMessage<Note> message) {
        effect.accept(message);
    }
}
