package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.web.WebText;

/** Another what-if is being played. One at a time is enough for a machine that has other work. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Busy() {
        super(WebText.WHAT_IF_BUSY.english());
    }
}
