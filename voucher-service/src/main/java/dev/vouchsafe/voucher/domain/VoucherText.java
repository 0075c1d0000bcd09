package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.text.FixedText;
import dev.vouchsafe.contracts.text.Words;

/** The table of what this service says that belongs to no program. What is said of a field goes on after its name. */
public enum VoucherText implements FixedText {
    NO_SUCH_VOUCHER(
            "There is no voucher {voucherId} that you may see.", "Görebileceğiniz {voucherId} numaralı bir kupon yok."),
    NO_SUCH_AGREEMENT(
            "There is no agreement {agreementId} that you may see.",
            "Görebileceğiniz {agreementId} numaralı bir anlaşma yok."),
    NO_SUCH_DELIVERABLE(
            "Voucher {voucherId} has no deliverable of that name.", "{voucherId} kuponunun bu adda bir teslimatı yok."),
    AMENDED_TOO_LONG(
            "extendDays would make vouchers last beyond {latest}.",
            "extendDays: kuponların süresi {latest} tarihini aşardı."),
    EXTENDED_TOO_LONG(
            "days would make the voucher last beyond {latest}.", "days: kuponun süresi {latest} tarihini aşardı."),
    PLAN_BACKWARDS(
            "plannedTo {plannedTo} is before plannedFrom {plannedFrom}.",
            "plannedTo ({plannedTo}), plannedFrom ({plannedFrom}) gününden önce."),
    BEFORE("is before {field}", "{field} gününden önce"),
    NO_WORK("and offSiteDays are both 0: no work is reported", "offSiteDays ile birlikte 0: bildirilen bir iş yok"),
    KIND_LENGTH("must have 1 to {longest} characters", "1 ila {longest} karakter olmalıdır"),
    TYPES_TAKEN(
            "that of the bytes, and one of a document or picture that is taken here",
            "baytların türü ve burada kabul edilen bir belge ya da resim türü"),
    HARMFUL("holds something harmful: {found}", "zararlı bir şey içeriyor: {found}"),
    NO_ADDRESS("is no e-mail address", "bir e-posta adresi değil"),
    NO_COUNTRY(
            "must be a country's code of ISO 3166, such as TR", "ISO 3166'ya göre bir ülke kodu olmalıdır; örneğin TR"),
    RELEASE_REASON("must be one of [{words}]", "şunlardan biri olmalıdır: {words}"),
    TEXT_NEEDED("is needed with the reason other", "other nedeniyle birlikte gereklidir"),
    ACTIVATED_ON("activated on {day}", "{day} tarihinde etkinleştirildi"),
    ACCRUED_ON("accrued on {day}", "{day} tarihinde kazanıldı"),
    CONVERTED_ON("converted on {day}", "{day} tarihinde çevrildi"),
    RUNS_THROUGH("runs through {day}", "son gün {day}"),
    POOL_REMOVED(
            "The program removed what was left in every pool at {at}.",
            "Program, {at} itibarıyla bütün havuzlarda kalanı sildi."),
    REFUSED_NO_LONGER(
            "Accepted now; as it was recorded it was refused: {reason}",
            "Şimdi kabul ediliyor; kaydedildiğinde reddedilmişti: {reason}"),
    ASSIGNED_ON("assigned on {day}", "{day} tarihinde atandı");

    private final Words words;

    VoucherText(String english, String turkish) {
        words = new Words(english, turkish);
    }

    @Override
    public Words words() {
        return words;
    }
}
