package dev.vouchsafe.acceptance.breaking.voucher;

/** An error that nobody hears of. */
final class Printer {

    void print(Exception error) {
        error.printStackTrace();
    }
}
