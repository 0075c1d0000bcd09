package dev.vouchsafe.portal.visit;

/** The person's token ended and can't be refreshed: sign in again, and come back. */
public final class SignInAgain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignInAgain() {
        super("sign in again", null, false, false);
    }
}
