package dev.vouchsafe.embedded.documents;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** An iterator over what {@link #fetch} gives until it gives null. */
abstract class Lookahead<T> implements Iterator<T> {

    private T next;

    abstract T fetch();

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = fetch();
        }
        return next != null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T taken = next;
        next = null;
        return taken;
    }
}
