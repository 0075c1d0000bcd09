package dev.vouchsafe.contracts.text;

/** What a text says in each language, with placeholders for its facts. */
public record Words(String english, String turkish) {

    String in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case TURKISH -> turkish;
        };
    }
}
