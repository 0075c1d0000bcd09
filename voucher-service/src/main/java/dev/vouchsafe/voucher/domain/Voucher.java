package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A voucher in one of its states. A step that a state does not allow has no method on it. */
public sealed interface Voucher {

    /** No such voucher: never assigned, or its assignment was refused. */
    record Unknown() implements Voucher {}

    /** A voucher that was assigned once, whatever became of it. */
    sealed interface Issued extends Voucher {
        Grant grant();

        /** The reservation that it is under, or was when it was redeemed or expired. */
        default Optional<Reservation> heldUnder() {
            return Optional.empty();
        }

        /** The partner that holds it, or held it when it was redeemed or expired. */
        default Optional<PartnerId> holder() {
            return heldUnder().map(Reservation::partnerId);
        }

        /**
         * Whether the partner may know of it: it holds it, or released it and no other partner has reserved it since.
         */
        boolean knownTo(PartnerId partnerId);
    }

    /** A voucher whose deadline is still to come. */
    sealed interface Open extends Issued {
        Open with(Grant grant);
    }

    /** A voucher that a partner holds, before redemption. */
    sealed interface Held extends Open {
        Reservation reservation();

        @Override
        default Optional<Reservation> heldUnder() {
            return Optional.of(reservation());
        }

        @Override
        default boolean knownTo(PartnerId partnerId) {
            return reservation().partnerId().equals(partnerId);
        }
    }

    /** @param releasedBy the partner that released it last; null if none */
    record Assigned(Grant grant, @Nullable PartnerId releasedBy) implements Open {
        @Override
        public boolean knownTo(PartnerId partnerId) {
            return partnerId.equals(releasedBy);
        }

        @Override
        public Assigned with(Grant changed) {
            return new Assigned(changed, releasedBy);
        }
    }

    record Reserved(Grant grant, Reservation reservation) implements Held {
        @Override
        public Reserved with(Grant changed) {
            return new Reserved(changed, reservation);
        }
    }

    record Reported(Grant grant, Reservation reservation, CompletionReport report) implements Held {
        @Override
        public Reported with(Grant changed) {
            return new Reported(changed, reservation, report);
        }
    }

    record Redeemed(Grant grant, Reservation reservation, CompletionReport report, Instant at) implements Issued {
        /** The day of the redemption in the program's zone. */
        public LocalDate redeemedOn() {
            return grant.validity().dayOf(at);
        }

        @Override
        public Optional<Reservation> heldUnder() {
            return Optional.of(reservation);
        }

        @Override
        public boolean knownTo(PartnerId partnerId) {
            return reservation.partnerId().equals(partnerId);
        }
    }

    /** @param before the open voucher as it was when its deadline came */
    record Expired(Open before, ClosedBy closedBy, Instant at) implements Issued {
        @Override
        public Grant grant() {
            return before.grant();
        }

        @Override
        public Optional<Reservation> heldUnder() {
            return before.heldUnder();
        }

        @Override
        public boolean knownTo(PartnerId partnerId) {
            return before.knownTo(partnerId);
        }
    }

    record Withdrawn(Grant grant, @Nullable PartnerId releasedBy, Instant at) implements Issued {
        @Override
        public boolean knownTo(PartnerId partnerId) {
            return partnerId.equals(releasedBy);
        }
    }

    /** The state's word in answers. */
    default String status() {
        return switch (this) {
            case Unknown unknown -> "unknown";
            case Assigned assigned -> "assigned";
            case Reserved reserved -> "reserved";
            case Reported reported -> "reported";
            case Redeemed redeemed -> "redeemed";
            case Expired expired -> "expired";
            case Withdrawn withdrawn -> "withdrawn";
        };
    }
}
