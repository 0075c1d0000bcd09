package dev.vouchsafe.payment.review;

import java.util.List;

/** The body of a rejection. */
record RejectionBody(List<String> reasons) {}
