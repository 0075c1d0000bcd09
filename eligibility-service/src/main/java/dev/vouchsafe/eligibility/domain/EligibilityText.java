package dev.vouchsafe.eligibility.domain;

import dev.vouchsafe.contracts.text.FixedText;
import dev.vouchsafe.contracts.text.Words;

/** The table of what this service says that belongs to no program. What is said of a field goes on after its name. */
public enum EligibilityText implements FixedText {
    NO_SUCH_PARTNER("There is no partner {partnerId}.", "{partnerId} diye bir iş ortağı yok."),
    LOCATIONS_OF_OTHERS(
            "Not a location of {partnerId}: {locations}.", "{partnerId} iş ortağının böyle bir yeri yok: {locations}."),
    NO_SUCH_PROFILE(
            "There is no profile of {partnerId} for this region.",
            "{partnerId} iş ortağının bu bölge için bir profili yok."),
    ONLY_FOR_OPS(
            "Partners without a profile are listed for operators and auditors only.",
            "Profili olmayan iş ortakları yalnızca operatörlere ve denetçilere listelenir."),
    ONLY_ANY(
            "must be any; without it the list has the published profiles",
            "any olmalıdır; verilmezse listede yayımlanmış profiller bulunur"),
    NO_WORD("must have at least one letter or digit", "en az bir harf veya rakam içermelidir"),
    COUNTRY(
            "must be an ISO 3166 code of two letters, such as TR",
            "iki harfli bir ISO 3166 kodu olmalıdır; örneğin TR"),
    OTHER_VERSION(
            "is not the one in force, which is {version} for the agreement of {program}",
            "yürürlükteki sürüm değil; {program} programının sözleşmesinde yürürlükteki sürüm {version}"),
    NO_PROGRAM("is not a program here: {program}", "burada bir program değil: {program}"),
    WHICH_PROFILE("must say which profile is removed", "hangi profilin silineceğini söylemelidir"),
    BASE_64("must be Base64", "Base64 olmalıdır"),
    LOGO_TOO_WIDE(
            "is {width} pixels wide; at most {widest} are allowed",
            "genişliği {width} piksel; en çok {widest} piksel olabilir"),
    NO_PICTURE("must be a picture of the type {mediaType}", "şu türde bir resim olmalıdır: {mediaType}"),
    NO_OFFERING(
            "is not an offering of any program here: {offering}",
            "buradaki hiçbir programın hizmeti değil: {offering}");

    private final Words words;

    EligibilityText(String english, String turkish) {
        words = new Words(english, turkish);
    }

    @Override
    public Words words() {
        return words;
    }
}
