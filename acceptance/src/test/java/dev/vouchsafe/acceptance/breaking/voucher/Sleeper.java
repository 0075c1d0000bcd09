package dev.vouchsafe.acceptance.breaking.voucher;

/** A wait for nothing in particular. */
final class Sleeper {

    void pause() throws InterruptedException {
        Thread.sleep(1);
    }
}
