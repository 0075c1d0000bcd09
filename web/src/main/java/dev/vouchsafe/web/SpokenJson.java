package dev.vouchsafe.web;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.text.Sentence;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * What is answered, as JSON in which each {@link Sentence} is put into words.
 *
 * @param speaks whether there is a sentence in it: only then does it depend on the language
 */
public record SpokenJson(JsonNode json, Language language, boolean speaks) {

    /** The answer in the language. */
    public static SpokenJson of(Object answer, Language language) {
        var speaker = new Speaker(language);
        JsonNode json =
                HttpJson.mapper().writer().withAttribute(Speaker.class, speaker).valueToTree(answer);
        return new SpokenJson(json, language, speaker.spoke);
    }

    /** Without a speaker a sentence is in English. */
    static SimpleModule sentences() {
        return new SimpleModule().addSerializer(Sentence.class, new ValueSerializer<>() {
            @Override
            public void serialize(Sentence sentence, JsonGenerator json, SerializationContext context) {
                var language = context.getAttribute(Speaker.class) instanceof Speaker speaker
                        ? speaker.speaking()
                        : Language.ENGLISH;
                json.writeString(sentence.in(language));
            }
        });
    }

    private static final class Speaker {

        private final Language language;
        private boolean spoke;

        private Speaker(Language language) {
            this.language = language;
        }

        private Language speaking() {
            spoke = true;
            return language;
        }
    }
}
