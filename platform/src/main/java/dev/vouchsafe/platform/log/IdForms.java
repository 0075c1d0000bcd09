package dev.vouchsafe.platform.log;

import dev.vouchsafe.contracts.id.Id;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Ids in stored JSON: read as they stand there. A rule that is younger than the event must not make the log unreadable.
 */
final class IdForms extends SimpleModule {

    private static final long serialVersionUID = 1L;

    IdForms() {
        super("ids");
        Id.kinds().forEach(this::add);
    }

    private <I extends Id> void add(Id.Kind<I> kind) {
        addDeserializer(kind.type(), new IdDeserializer<>(kind.stored()));
        addKeyDeserializer(kind.type(), new IdKeyDeserializer(kind.stored()));
    }

    private static final class IdDeserializer<I> extends ValueDeserializer<I> {

        private final Function<String, I> stored;
        private final Recurring<I> recurring = new Recurring<>();

        IdDeserializer(Function<String, I> stored) {
            this.stored = stored;
        }

        @Override
        public I deserialize(JsonParser json, DeserializationContext context) {
            return recurring.one(stored.apply(json.getString()));
        }
    }

    private static final class IdKeyDeserializer extends KeyDeserializer {

        private final Function<String, ?> stored;

        IdKeyDeserializer(Function<String, ?> stored) {
            this.stored = stored;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return stored.apply(key);
        }
    }
}
