package dev.vouchsafe.contracts.text;

/** What form a value must have, as a sentence goes on after the name of the field. */
public enum FormText implements FixedText {
    ID(
            "must be 1 to 64 characters: an ASCII letter or digit, then letters, digits, '.', '_' or '-'",
            "1 ila 64 karakter olmalıdır: önce bir ASCII harf veya rakam, sonra harf, rakam, '.', '_' veya '-'"),
    TEXT(
            "must have a character that can be seen, and no control characters but line breaks and tabs",
            "görülebilen bir karakter içermeli, satır sonu ve sekme dışında denetim karakteri içermemelidir"),
    FILE_NAME(
            "must be a file name: 1 to 120 characters that can be seen, without '/', '\\', control characters and a leading dot",
            "bir dosya adı olmalıdır: görülebilen 1 ila 120 karakter; '/', '\\', denetim karakteri ve başta nokta olmadan"),
    DAY("must be a day such as 2021-03-15", "2021-03-15 gibi bir gün olmalıdır"),
    INSTANT("must be an instant such as 2021-03-15T09:00:00Z", "2021-03-15T09:00:00Z gibi bir an olmalıdır"),
    ONE_OF("must be one of {words}", "şunlardan biri olmalıdır: {words}");

    private final Words words;

    FormText(String english, String turkish) {
        words = new Words(english, turkish);
    }

    @Override
    public Words words() {
        return words;
    }
}
