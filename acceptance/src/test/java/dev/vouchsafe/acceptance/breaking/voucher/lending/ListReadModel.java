package dev.vouchsafe.acceptance.breaking.voucher.lending;

/** A base of lists that forgets the indexes. */
final class ListReadModel {

    void start() {
        toString();
    }
}
