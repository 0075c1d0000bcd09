package dev.vouchsafe.program.definition;

import dev.vouchsafe.contracts.text.FixedText;

/** What is wrong with a change of a program; each goes on after the name of what was to be changed. */
enum ChangeText implements FixedText {
    NO_TERM("is no day of the calendar and no duration", "takvimin bir günü veya bir süre değil"),
    NO_DAYS("is not a whole number of days", "tam bir gün sayısı değil"),
    NO_DAY("is not a day such as 2021-04-01", "2021-04-01 gibi bir gün değil"),
    /** The reason is that of a wrong definition, which is in English. */
    NO_SENSE("makes no sense: {reason}", "anlamlı değil: {reason}");

    private final String english;
    private final String turkish;

    ChangeText(String english, String turkish) {
        this.english = english;
        this.turkish = turkish;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String turkish() {
        return turkish;
    }
}
