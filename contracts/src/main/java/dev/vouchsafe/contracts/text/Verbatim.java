package dev.vouchsafe.contracts.text;

/** The same words in every language. */
record Verbatim(String words) implements Sentence {

    @Override
    public String in(Language language) {
        return words;
    }
}
