package dev.vouchsafe.platform.http.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call whose caller is known.
 *
 * @param rule of its route; null where none is served for its path and method
 * @param pattern of the path that callers know, such as {@code /api/vouchers/{voucherId}}; {@code **} stands for what
 *     no route has
 * @param variables what stands in the path for the variables of the pattern
 */
public record KnownCall(Caller caller, @Nullable AccessRule rule, String pattern, Map<String, String> variables) {

    public KnownCall {
        variables = Map.copyOf(variables);
    }
}
