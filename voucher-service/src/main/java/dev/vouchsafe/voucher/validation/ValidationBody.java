package dev.vouchsafe.voucher.validation;

/** @param adminEmail the customer's voucher administrator, as the partner knows the address */
record ValidationBody(String adminEmail) {}
