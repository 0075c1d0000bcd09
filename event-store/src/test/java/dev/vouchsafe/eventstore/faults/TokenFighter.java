package dev.vouchsafe.eventstore.faults;

import java.util.concurrent.atomic.AtomicBoolean;

/** A {@link TokenProcess} as the suite sees it. */
final class TokenFighter implements AutoCloseable {

    private final String node;
    private final TokenLedger ledger;
    private final Child child;
    private final AtomicBoolean idle = new AtomicBoolean();

    TokenFighter(String uri, String database, String node, long seed, TokenLedger ledger) throws Exception {
        this.node = node;
        this.ledger = ledger;
        this.child = Child.start(TokenProcess.class, this::hear, uri, database, node, seed);
        awaitIdle();
    }

    private void hear(String line) {
        if (line.startsWith("idle") || line.startsWith("ready")) {
            idle.set(true);
        }
        ledger.hear(line);
    }

    void fight(int claims) {
        idle.set(false);
        child.tell("fight " + claims);
    }

    boolean isIdle() {
        return idle.get();
    }

    void awaitIdle() {
        ledger.await("the end of " + child, this::isIdle);
    }

    int claims() {
        return ledger.count("claimed " + node);
    }

    TokenLedger ledger() {
        return ledger;
    }

    Child process() {
        return child;
    }

    @Override
    public void close() {
        child.close();
    }
}
