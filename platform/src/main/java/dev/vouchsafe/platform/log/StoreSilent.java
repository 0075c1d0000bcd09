package dev.vouchsafe.platform.log;

/** The store didn't answer when somebody who waited for it asked; whether anything happened is not known. */
public final class StoreSilent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreSilent() {
        super("the store does not answer");
    }
}
