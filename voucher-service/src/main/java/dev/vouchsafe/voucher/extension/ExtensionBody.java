package dev.vouchsafe.voucher.extension;

/** More days for one voucher, and why. */
record ExtensionBody(int days, String reason) {}
