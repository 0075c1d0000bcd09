package dev.vouchsafe.web;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

/**
 * An {@link Error} of the machine in one call, such as a stack that was too short, as an exception of that call.
 * Reactor takes such an error for the end of everything and tells nobody; the caller would wait for ever. What ran over
 * in one call is free again for the next, so the call has failed and not the service.
 */
public final class FatalFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private FatalFailure(Error error) {
        super("a call failed by " + error.getClass().getSimpleName(), error);
    }

    /** The same for what throws no checked exception. */
    public static <T> T guardedHere(Supplier<T> call) {
        try {
            return call.get();
        } catch (VirtualMachineError | LinkageError error) {
            throw new FatalFailure(error);
        }
    }

    /** What the blocking call gives. What it throws is thrown, an error of the machine as a {@link FatalFailure}. */
    public static <T> T guarded(Callable<T> call) throws Exception {
        try {
            return call.call();
        } catch (VirtualMachineError | LinkageError error) {
            throw new FatalFailure(error);
        }
    }

    /** The same for a call that goes on behind its subscription: what breaks out of that is its error. */
    public static <T> Mono<T> guardedCall(Supplier<Mono<T>> call) {
        return new Mono<>() {
            @Override
            public void subscribe(CoreSubscriber<? super T> caller) {
                var guarded = Operators.toCoreSubscriber(caller);
                try {
                    guarded(() -> {
                        call.get().subscribe(guarded);
                        return null;
                    });
                } catch (Exception failed) {
                    Operators.error(guarded, failed);
                }
            }
        };
    }
}
