package dev.vouchsafe.embedded.documents;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An iterator over what {@link #fetch} gives until it gives null. */
abstract class Lookahead<T> implements Iterator<T> {

    private @Nullable T next;

    abstract @Nullable T fetch();

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = fetch();
        }
        return next != null;
    }

    @Override
    public T next() {
        T taken = hasNext() ? next : null;
        if (taken == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return taken;
    }
}
