package dev.vouchsafe.platform.log;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Texts in stored JSON: of short ones, such as words and countries, one object is kept. */
final class TextForms extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final int SHORT = 32;

    TextForms() {
        super("texts");
        addDeserializer(String.class, new Texts());
    }

    private static final class Texts extends ValueDeserializer<String> {

        private final Recurring<String> recurring = new Recurring<>();

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
            var text = StringDeserializer.instance.deserialize(json, context);
            return text == null || text.length() > SHORT ? text : recurring.one(text);
        }
    }
}
