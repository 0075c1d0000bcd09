package dev.vouchsafe.program;

import java.util.List;

/**
 * What stands beside a program's rules and decides nothing: what people read, and whom they ask. A program may have
 * none.
 *
 * @param documents in the order in which they are listed
 */
public record Guidance(List<ProgramDocument> documents, Support support) {

    public Guidance {
        documents = List.copyOf(documents);
    }
}
