package dev.vouchsafe.voucher.domain;

import java.util.ArrayList;
import java.util.List;

/** The amendments that were published, in their order. */
public record Amendments(List<ProgramAmended> published) {

    public static final Amendments NONE = new Amendments(List.of());

    public Amendments {
        published = List.copyOf(published);
    }

    /** Those of one program. */
    public List<ProgramAmended> of(String program) {
        return published.stream()
                .filter(amendment -> amendment.program().equals(program))
                .toList();
    }

    /** What a voucher would last that had been open when each was published: for an assignment that comes late. */
    public Grant applyTo(Grant grant) {
        var extended = grant;
        for (var amendment : published) {
            extended = amendment.applyTo(extended);
        }
        return extended;
    }

    public static Amendments evolve(Amendments amendments, Object event) {
        if (!(event instanceof ProgramAmended amended)) {
            return amendments;
        }
        var more = new ArrayList<>(amendments.published);
        more.add(amended);
        return new Amendments(more);
    }
}
