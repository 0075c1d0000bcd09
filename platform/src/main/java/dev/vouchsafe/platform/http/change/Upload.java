package dev.vouchsafe.platform.http.change;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a call does that brings bytes. They are kept while they come, so that none are held in memory.
 *
 * @param <K> what is known of bytes that are kept
 * @param <C> the command
 */
public interface Upload<K, C> {

    /** Whether the call had its effect before: then its bytes are read, and not kept again. */
    boolean hadItsEffect(Call<Void> call);

    /**
     * Whether the bytes are wanted, asked before any is read. May throw what refuses the call.
     *
     * @param said how many bytes the caller says will come; negative if it doesn't say
     * @return the most bytes that are wanted
     */
    long admit(Call<Void> call, long said);

    /**
     * Keeps the bytes durably. What is not read to its end leaves nothing.
     *
     * @throws IOException if they can't be read, or what looks at them can't be asked
     */
    K keep(Call<Void> call, InputStream bytes) throws IOException;

    /** @param kept null where the call had its effect before: the log answers it, and nothing is decided */
    C command(Call<Void> call, @Nullable K kept);

    /** Nothing refers to what was kept, and nothing will. */
    void discard(K kept);
}
