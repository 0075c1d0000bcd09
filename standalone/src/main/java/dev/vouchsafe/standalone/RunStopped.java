package dev.vouchsafe.standalone;

/**
 * What stops a run for a reason that a person can do something about. The message is one sentence; it is printed
 * without a stack trace.
 */
public class RunStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RunStopped(String sentence) {
        super(sentence);
    }

    public RunStopped(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
