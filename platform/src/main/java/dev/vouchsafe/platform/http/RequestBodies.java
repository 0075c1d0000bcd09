package dev.vouchsafe.platform.http;

import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.MalformedId;
import dev.vouchsafe.platform.schema.JsonSchemas;
import dev.vouchsafe.platform.schema.WrongField;
import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.HttpProblems;
import dev.vouchsafe.web.Unservable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads bodies of calls: the bytes up to a size, JSON of the form that a schema gives, and the record it is bound to.
 */
final class RequestBodies {

    private static final String WHOLE = "body";

    private final JsonSchemas schemas;
    private final HttpSettings settings;

    RequestBodies(JsonSchemas schemas, HttpSettings settings) {
        this.schemas = schemas;
        this.settings = settings;
    }

    /**
     * The body's bytes, none if there is no body; fails with {@link Unservable} if they are too many for the class of
     * the body, or of no form that is read.
     */
    Mono<byte[]> bytes(ServerWebExchange exchange, Class<?> type) {
        var headers = exchange.getRequest().getHeaders();
        BodyHeaders.demandPlain(headers);
        if (type == byte[].class) {
            BodyHeaders.demandOneType(headers);
        }
        long limit = (type == byte[].class ? settings.maxUpload() : settings.maxBody()).toBytes();
        if (headers.getContentLength() > limit) {
            return Mono.error(Unservable.tooLarge(limit));
        }
        return DataBufferUtils.join(exchange.getRequest().getBody(), Math.toIntExact(limit))
                .map(RequestBodies::release)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, tooMany -> Unservable.tooLarge(limit));
    }

    /** The body as JSON; missing if there is none. */
    JsonNode json(ServerWebExchange exchange, byte[] bytes) {
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        BodyHeaders.demandJson(exchange.getRequest().getHeaders());
        try {
            // Left to itself the parser would guess among five encodings.
            return HttpJson.mapper()
                    .readTree(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed(WHOLE, "is not UTF-8.");
        } catch (JacksonException notJson) {
            throw new Malformed(
                    WHOLE, "is not valid JSON, names a field twice or is nested too deeply" + place(notJson) + ".");
        }
    }

    /**
     * @param schema the form of the body; null: an object, or nothing at all
     * @param type what to bind it to; {@code Void.class} for nothing
     * @throws Refusal naming every field that the schema says no to
     * @throws Malformed if it can't be bound, or the bound value says so
     */
    @SuppressWarnings("NullAway") // what is bound to Void is null, which is its only value
    <B> B bound(JsonNode json, @Nullable String schema, Class<B> type) {
        if (json.isMissingNode() && schema == null && type == Void.class) {
            return null;
        }
        if (!json.isObject()) {
            throw new Malformed(WHOLE, json.isMissingNode() ? "is missing." : "must be a JSON object.");
        }
        if (schema != null) {
            var wrong = schemas.validate(json, place(schema));
            if (!wrong.isEmpty()) {
                throw new Refusal(wrong.stream().map(RequestBodies::violation).toArray(Violation[]::new));
            }
        }
        return type == Void.class ? null : bind(json, type);
    }

    /** The body without what its schema marks as said of a person. */
    JsonNode withoutPersons(JsonNode json, @Nullable String schema) {
        return schema == null ? json : ((ObjectNode) json).deepCopy().remove(schemas.ofPersons(place(schema)));
    }

    private static String place(String schema) {
        return "schemas/http/" + schema + ".json";
    }

    private static <B> B bind(JsonNode json, Class<B> type) {
        try {
            return HttpJson.mapper().treeToValue(json, type);
        } catch (JacksonException notBound) {
            for (Throwable cause = notBound; cause != null; cause = cause.getCause()) {
                if (cause instanceof Malformed said) {
                    throw said;
                }
                if (cause instanceof MalformedId) {
                    throw new Malformed(fieldOf(notBound), MalformedId.RULE + ".");
                }
            }
            throw new Malformed(fieldOf(notBound), "does not have a value that it can have.");
        }
    }

    /** What is refused for its size or depth has no place. */
    private static String place(JacksonException notJson) {
        return notJson.getLocation() == null
                ? ""
                : ", at line " + notJson.getLocation().getLineNr();
    }

    private static String fieldOf(JacksonException notBound) {
        var path = "";
        for (var step : notBound.getPath()) {
            path = WrongField.path(
                    path, step.getPropertyName() == null ? (Object) step.getIndex() : step.getPropertyName());
        }
        return path.isEmpty() ? WHOLE : path;
    }

    private static Violation violation(WrongField wrong) {
        return HttpProblems.malformed(wrong.path().isEmpty() ? WHOLE : wrong.path(), wrong.message() + ".");
    }

    private static byte[] release(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
