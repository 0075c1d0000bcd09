package dev.vouchsafe.platform.attempt;

/** The attempts that evidence has taken up. None is deleted before that. */
@FunctionalInterface
public interface ProvenAttempts {

    /** The position behind them. Blocks. */
    long end();
}
