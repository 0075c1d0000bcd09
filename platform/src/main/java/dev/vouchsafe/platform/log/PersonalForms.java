package dev.vouchsafe.platform.log;

import dev.vouchsafe.contracts.personal.Personal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * The two forms of personal data in stored JSON: in clear the value itself, as it stood there before anything was
 * sealed, else an object that says which key it is sealed under. Reading either needs no key.
 */
public final class PersonalForms extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final String SEALED_UNDER = "sealedUnder";
    private static final String PRINT = "print";
    private static final String BYTES = "bytes";

    PersonalForms() {
        super("personal data");
        addSerializer(Personal.class, new PersonalSerializer());
        addDeserializer(Personal.class, new PersonalDeserializer(null));
    }

    /** What a node of stored JSON says to be sealed; empty if it is anything else. */
    public static Optional<Personal.Sealed<?>> sealed(JsonNode node) {
        return node.isObject()
                        && node.size() == 3
                        && node.path(SEALED_UNDER).isString()
                        && node.path(PRINT).isString()
                        && node.path(BYTES).isString()
                ? Optional.of(new Personal.Sealed<>(
                        node.get(SEALED_UNDER).asString(),
                        node.get(PRINT).asString(),
                        node.get(BYTES).asString()))
                : Optional.empty();
    }

    /** The id of the key that a node of stored JSON is sealed or printed under; empty if it is anything else. */
    public static Optional<String> key(JsonNode node) {
        return node.isObject()
                        && node.path(SEALED_UNDER).isString()
                        && node.path(PRINT).isString()
                ? Optional.of(node.get(SEALED_UNDER).asString())
                : Optional.empty();
    }

    @SuppressWarnings("rawtypes")
    private static final class PersonalSerializer extends ValueSerializer<Personal> {

        @Override
        public void serialize(Personal value, JsonGenerator json, SerializationContext context) {
            switch (value) {
                case Personal.Clear<?> clear -> context.writeValue(json, clear.value());
                case Personal.Sealed<?> sealed -> {
                    json.writeStartObject(sealed);
                    json.writeStringProperty(SEALED_UNDER, sealed.sealedUnder());
                    json.writeStringProperty(PRINT, sealed.print());
                    json.writeStringProperty(BYTES, sealed.bytes());
                    json.writeEndObject();
                }
            }
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class PersonalDeserializer extends ValueDeserializer<Personal> {

        private final @Nullable JavaType inClear;

        /** @param inClear the class of the value; null until the field is known */
        PersonalDeserializer(@Nullable JavaType inClear) {
            this.inClear = inClear;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new PersonalDeserializer(context.getContextualType().containedType(0));
        }

        @Override
        public Personal<?> deserialize(JsonParser json, DeserializationContext context) {
            var node = context.readTree(json);
            return sealed(node)
                    .<Personal<?>>map(found -> found)
                    .orElseGet(() -> new Personal.Clear<>(context.<Object>readTreeAsValue(node, inClear)));
        }
    }
}
