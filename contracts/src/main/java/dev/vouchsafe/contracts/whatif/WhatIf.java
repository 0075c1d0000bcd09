package dev.vouchsafe.contracts.whatif;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would have been, had a program been another.
 *
 * @param program the id of the program that is changed
 * @param changes days of its calendar as ISO texts and durations as whole numbers, by their names
 * @param asOf until when it is played
 * @param filter what is listed of it
 */
public record WhatIf(String program, Map<String, Object> changes, Instant asOf, Filter filter) {

    /** Where the gateway is asked. */
    public static final String PATH = "/api/ops/what-if";

    /** Where a service plays, and says how far it has come. Below nothing that the gateway passes on. */
    public static final String PLAYS = "/internal/what-if";

    /** Seconds after which asking again may help. */
    public static final int RETRY_AFTER_SECONDS = 5;

    /**
     * What is listed; all of it is played. What is null is not asked for.
     *
     * @param assignedFrom vouchers assigned on this day or later
     * @param assignedTo vouchers assigned on this day or before
     */
    public record Filter(
            @Nullable AgreementId agreementId,
            @Nullable PartnerId partnerId,
            @Nullable OfferingId offering,
            @Nullable LocalDate assignedFrom,
            @Nullable LocalDate assignedTo) {

        /** Lists everything. */
        public static final Filter NONE = new Filter(null, null, null, null, null);

        /** Whether it looks at what a voucher is, beside who holds it. */
        public boolean asksForVouchers() {
            return agreementId != null || asksForAssignments();
        }

        /** Whether it looks at what no agreement has. */
        public boolean asksForAssignments() {
            return offering != null || assignedFrom != null || assignedTo != null;
        }

        /** Whether a voucher that was assigned so is listed. */
        public boolean lists(AgreementId agreement, OfferingId of, LocalDate assignedOn) {
            return (agreementId == null || agreementId.equals(agreement))
                    && (offering == null || offering.equals(of))
                    && (assignedFrom == null || !assignedOn.isBefore(assignedFrom))
                    && (assignedTo == null || !assignedOn.isAfter(assignedTo));
        }

        /** Whether what the partner holds is listed. */
        public boolean lists(@Nullable PartnerId partner) {
            return partnerId == null || partnerId.equals(partner);
        }
    }
}
