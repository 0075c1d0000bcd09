package dev.vouchsafe.contracts.text;

import java.util.List;
import java.util.stream.Collectors;

/** Sentences one after the other. */
record Several(List<Sentence> sentences) implements Sentence {

    @Override
    public String in(Language language) {
        return sentences.stream().map(each -> each.in(language)).collect(Collectors.joining(" "));
    }
}
