package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.contracts.id.Id;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the body of a call asks for, of the values whose type leaves no room for a person's name: ids, days, instants,
 * numbers, yes and no. Texts and what stands deeper in the body are left out.
 */
public final class AskedValues {

    private static final String ATTRIBUTE = AskedValues.class.getName();

    private AskedValues() {}

    /** Those of the call, by the names of their fields; none before its body was read in its form. */
    public static Map<String, String> of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, Map.<String, String>of());
    }

    static void note(ServerWebExchange exchange, @Nullable Object body) {
        exchange.getAttributes().put(ATTRIBUTE, of(body));
    }

    static Map<String, String> of(@Nullable Object body) {
        var values = new LinkedHashMap<String, String>();
        if (body instanceof Record) {
            for (RecordComponent component : body.getClass().getRecordComponents()) {
                var accessor = component.getAccessor();
                ReflectionUtils.makeAccessible(accessor);
                word(ReflectionUtils.invokeMethod(accessor, body))
                        .ifPresent(word -> values.put(component.getName(), word));
            }
        }
        return values;
    }

    private static Optional<String> word(@Nullable Object value) {
        return switch (value) {
            case Id id -> Optional.of(id.value());
            case BigDecimal number -> Optional.of(number.toPlainString());
            case LocalDate plain -> Optional.of(plain.toString());
            case Instant plain -> Optional.of(plain.toString());
            case Integer plain -> Optional.of(plain.toString());
            case Long plain -> Optional.of(plain.toString());
            case Boolean plain -> Optional.of(plain.toString());
            case null, default -> Optional.empty();
        };
    }
}
