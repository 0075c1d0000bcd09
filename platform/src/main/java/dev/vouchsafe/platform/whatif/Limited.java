package dev.vouchsafe.platform.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The first of many, and how many there are. */
public final class Limited<T> {

    /** How many of a list are shown. */
    public static final int SHOWN = 200;

    private final List<T> items = new ArrayList<>();
    private int total;

    /** As an answer shows it. */
    public record Shown<T>(int total, List<T> items) {}

    /** @param item made only if it is one of the first */
    public void add(Supplier<T> item) {
        if (total++ < SHOWN) {
            items.add(item.get());
        }
    }

    public Shown<T> shown() {
        return new Shown<>(total, List.copyOf(items));
    }
}
