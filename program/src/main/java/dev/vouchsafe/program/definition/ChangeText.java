package dev.vouchsafe.program.definition;

import dev.vouchsafe.contracts.text.FixedText;
import dev.vouchsafe.contracts.text.Words;

/** What is wrong with a change of a program; each goes on after the name of what was to be changed. */
enum ChangeText implements FixedText {
    NO_TERM("is no day of the calendar and no duration", "takvimin bir günü veya bir süre değil"),
    NO_DAYS("is not a whole number of days", "tam bir gün sayısı değil"),
    NO_DAY("is not a day such as 2021-04-01", "2021-04-01 gibi bir gün değil"),
    /** The reason is that of a wrong definition, which is in English. */
    NO_SENSE("makes no sense: {reason}", "anlamlı değil: {reason}");

    private final Words words;

    ChangeText(String english, String turkish) {
        words = new Words(english, turkish);
    }

    @Override
    public Words words() {
        return words;
    }
}
