package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.text.FixedText;
import dev.vouchsafe.contracts.text.Words;

/** The table of what this service says that belongs to no program. What is said of a field goes on after its name. */
public enum PaymentText implements FixedText {
    NO_SUCH_REGISTRATION(
            "There is no registration of a partner {partnerId}.", "{partnerId} iş ortağının bir kaydı yok."),
    NO_SUCH_REQUEST("There is no payment request {requestId}.", "{requestId} diye bir ödeme isteği yok."),
    ID_TAKEN(
            "The id {requestId} is taken. Choose another one.",
            "{requestId} kimliği kullanılıyor. Başka bir kimlik seçin."),
    NO_SUCH_VOUCHER("There is no voucher {voucherId}.", "{voucherId} diye bir kupon yok."),
    OTHER_CURRENCY(
            "tax.currency is {currency}; the vouchers pay {paid}.",
            "tax.currency: {currency}. Kuponların para birimi: {paid}."),
    ONLY_TRUE("can only be true", "yalnızca true olabilir"),
    LOCATION_TWICE("has a location more than once", "bir yeri birden çok kez içeriyor"),
    IBAN(
            "must be an IBAN: two letters, two check digits that are right, and 4 to 30 letters or digits, all A to Z and 0 to 9",
            "bir IBAN olmalıdır: iki harf, doğru iki denetim rakamı ve 4 ila 30 harf veya rakam; hepsi A–Z ve 0–9"),
    NO_PROGRAM("is not a program", "bir program değil"),
    NO_HANDOVER("is not what voucher-service hands over", "voucher-service tarafından verilen biçimde değil");

    private final Words words;

    PaymentText(String english, String turkish) {
        words = new Words(english, turkish);
    }

    @Override
    public Words words() {
        return words;
    }
}
