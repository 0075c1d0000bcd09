package dev.vouchsafe.gateway.service;

import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/** A service answered what nobody can make sense of: without its answer that of all would not be whole. */
public final class UnreadableAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnreadableAnswer(Throwable cause) {
        super("a service's answer can't be read", cause);
    }

    /**
     * What is read of answers.
     *
     * @throws UnreadableAnswer if they aren't of their form
     */
    public static <T> T unless(Supplier<T> read) {
        try {
            return read.get();
        } catch (JacksonException | DateTimeException | NoSuchElementException notOfItsForm) {
            throw new UnreadableAnswer(notOfItsForm);
        }
    }
}
