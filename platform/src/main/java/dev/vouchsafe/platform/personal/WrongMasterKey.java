package dev.vouchsafe.platform.personal;

/** There is no master key to work with. The message is a sentence that names the setting and never shows its value. */
public final class WrongMasterKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongMasterKey(String message) {
        super(message);
    }
}
