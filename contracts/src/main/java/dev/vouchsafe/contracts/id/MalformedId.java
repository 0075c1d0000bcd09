package dev.vouchsafe.contracts.id;

import dev.vouchsafe.contracts.text.FormText;

/** A text breaks the rule of {@link Id}. The message says the rule, never the text. */
public final class MalformedId extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedId() {
        super(FormText.ID.english());
    }
}
