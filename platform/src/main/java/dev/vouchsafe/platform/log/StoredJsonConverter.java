package dev.vouchsafe.platform.log;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;

/** Axon's view of the stored JSON, in place of its own converters, which need an older Jackson. */
record StoredJsonConverter(StoredJson json) implements Converter {

    @Override
    public boolean canConvert(Type source, Type target) {
        return source.equals(target)
                || target == byte[].class
                || target == String.class
                || source == byte[].class
                || source == String.class;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the framework asks
    public <T> @Nullable T convert(@Nullable Object input, Type target) {
        if (!(target instanceof Class<?> type)) {
            throw new ConversionException("not a class: " + target);
        }
        if (input == null || type.isInstance(input)) {
            return (T) input;
        }
        if (type == byte[].class) {
            return (T) (input instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : json.write(input));
        }
        if (type == String.class) {
            return (T) new String(input instanceof byte[] bytes ? bytes : json.write(input), StandardCharsets.UTF_8);
        }
        return switch (input) {
            case byte[] bytes -> (T) json.read(bytes, type);
            case String text -> (T) json.read(text.getBytes(StandardCharsets.UTF_8), type);
            default ->
                throw new ConversionException(
                        "cannot make " + target + " of " + input.getClass().getName());
        };
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("json", "Jackson 3");
    }
}
