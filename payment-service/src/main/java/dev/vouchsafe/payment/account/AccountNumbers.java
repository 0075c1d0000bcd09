package dev.vouchsafe.payment.account;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.money.Iban;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.platform.personal.PersonalData;
import dev.vouchsafe.platform.personal.PersonalField;
import org.springframework.stereotype.Component;

/** Seals the numbers of partners' bank accounts before any command carries them, each under its partner's key. */
@Component
public record AccountNumbers(PersonalData sealing) {

    /** As the stored event names it. */
    public static final String FIELD = "iban";

    private static final PersonalField<Iban> NUMBER = new PersonalField<>(FIELD, Iban::value);
    /** Shown for one that is not as it was sealed; the log says so. */
    private static final Iban UNREADABLE = new Iban("*");

    public IncomingPersonal<Iban> toKeep(PartnerId partnerId, Iban number) {
        return sealing.toKeepOf(NUMBER, "accounts of a partner", partnerId.value(), number);
    }

    /** For one answer: looks each key up once. */
    public Reading reading() {
        return new Reading(sealing.reading());
    }

    /** Numbers that are shown together. */
    public record Reading(PersonalData.Reading values) {

        /** The number itself, for who may see it. */
        public Iban of(Personal<Iban> kept) {
            return values.opened(NUMBER, Iban.class, kept).orElse(UNREADABLE);
        }
    }
}
