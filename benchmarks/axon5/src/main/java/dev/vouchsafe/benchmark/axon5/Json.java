package dev.vouchsafe.benchmark.axon5;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.vouchsafe.benchmark.store.Happening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Payloads and metadata as JSON, for every store here. The framework's own converter looks for a route between types at
 * each call, which takes longer than to read an event: it would hide what the stores cost.
 */
final class Json implements Converter {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader HAPPENINGS = MAPPER.readerFor(Happening.class);

    static Happening happening(byte[] json) {
        try {
            return HAPPENINGS.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Happening happening(String json) {
        try {
            return HAPPENINGS.readValue(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Happening happening) {
        try {
            return MAPPER.writeValueAsString(happening);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean canConvert(Type sourceType, Type targetType) {
        return sourceType == byte[].class || targetType == byte[].class;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the framework asks
    public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
        try {
            if (input == null || input.getClass() == targetType) {
                return (T) input;
            }
            return targetType == byte[].class
                    ? (T) MAPPER.writeValueAsBytes(input)
                    : MAPPER.readValue((byte[]) input, MAPPER.constructType(targetType));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("mapper", MAPPER);
    }
}
