package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.MalformedId;
import dev.vouchsafe.contracts.text.FormText;
import dev.vouchsafe.contracts.text.Utf8;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.schema.JsonSchemas;
import dev.vouchsafe.platform.schema.WrongField;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.HttpProblems;
import dev.vouchsafe.web.Unservable;
import dev.vouchsafe.web.WebText;
import java.nio.charset.CharacterCodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads bodies of calls: the bytes up to a size, their content, and what it is read as. */
public final class RequestBodies {

    private static final String WHOLE = "body";

    private final JsonSchemas schemas;
    private final HttpSettings settings;

    RequestBodies(JsonSchemas schemas, HttpSettings settings) {
        this.schemas = schemas;
        this.settings = settings;
    }

    /**
     * The body's bytes, none if there is no body; fails with {@link Unservable} if they are too many for the form, or
     * encoded.
     */
    public Mono<byte[]> bytes(ServerWebExchange exchange, BodyForm<?> form) {
        var headers = exchange.getRequest().getHeaders();
        BodyHeaders.demandPlain(headers);
        boolean upload = form instanceof BodyForm.Bytes;
        if (upload) {
            BodyHeaders.demandOneType(headers);
        }
        long limit = (upload ? settings.maxUpload() : settings.maxBody()).toBytes();
        if (headers.getContentLength() > limit) {
            return Mono.error(Unservable.tooLarge(limit));
        }
        return DataBufferUtils.join(exchange.getRequest().getBody(), Math.toIntExact(limit))
                .map(RequestBodies::release)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, tooMany -> Unservable.tooLarge(limit));
    }

    /**
     * The most bytes that an upload may have that isn't read as a whole.
     *
     * @throws Unservable if it says that it has more, or is encoded, or of no one type
     */
    long demandUpload(HttpHeaders headers) {
        BodyHeaders.demandPlain(headers);
        BodyHeaders.demandOneType(headers);
        long limit = settings.maxUpload().toBytes();
        if (headers.getContentLength() > limit) {
            throw Unservable.tooLarge(limit);
        }
        return limit;
    }

    /**
     * What the body holds: JSON, missing if there is none; of an upload its bytes.
     *
     * @throws Unservable if it is said to be something else
     * @throws Malformed if it is no JSON in UTF-8
     */
    public JsonNode content(ServerWebExchange exchange, byte[] bytes, BodyForm<?> form) {
        if (form instanceof BodyForm.Bytes) {
            return BinaryNode.valueOf(bytes);
        }
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        BodyHeaders.demandJson(exchange.getRequest().getHeaders());
        try {
            // Left to itself the parser would guess among five encodings.
            return HttpJson.mapper().readTree(Utf8.read(bytes));
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed(WHOLE, WebText.NOT_UTF_8);
        } catch (JacksonException notJson) {
            throw new Malformed(
                    WHOLE,
                    // What is refused for its size or depth has no place.
                    notJson.getLocation() == null
                            ? PlatformText.NOT_JSON
                            : PlatformText.NOT_JSON_AT.with(
                                    "line", notJson.getLocation().getLineNr()));
        }
    }

    /**
     * The content as what it is read as; null where it is not read.
     *
     * @throws Refusal naming every field that the schema says no to
     * @throws Malformed if it can't be bound, or the bound value says so
     */
    @SuppressWarnings("NullAway") // what is not read is null, and its type is Void
    public <B> B bound(JsonNode content, BodyForm<B> form) {
        return switch (form) {
            case BodyForm.Bytes upload -> form.type().cast(content.binaryValue());
            case BodyForm.None none -> {
                if (!content.isMissingNode()) {
                    demandObject(content);
                }
                yield null;
            }
            case BodyForm.Json<B> json -> {
                var body = json.optional() && content.isMissingNode()
                        ? HttpJson.mapper().createObjectNode()
                        : content;
                demandObject(body);
                var wrong = schemas.validate(body, place(json.schema()));
                if (!wrong.isEmpty()) {
                    throw new Refusal(
                            wrong.stream().map(RequestBodies::violation).toArray(Violation[]::new));
                }
                yield bind(body, json.type());
            }
        };
    }

    private static void demandObject(JsonNode content) {
        if (!content.isObject()) {
            throw new Malformed(WHOLE, content.isMissingNode() ? WebText.FIELD_MISSING : PlatformText.NO_OBJECT);
        }
    }

    /** The content without what its schema marks as said of a person. */
    JsonNode withoutPersons(JsonNode content, BodyForm<?> form) {
        return form instanceof BodyForm.Json<?> json && content instanceof ObjectNode object
                ? object.deepCopy().remove(schemas.ofPersons(place(json.schema())))
                : content;
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
                    throw new Malformed(fieldOf(notBound), FormText.ID);
                }
            }
            throw new Malformed(fieldOf(notBound), PlatformText.NO_SUCH_VALUE);
        }
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
        return HttpProblems.malformed(wrong.path().isEmpty() ? WHOLE : wrong.path(), wrong.message());
    }

    private static byte[] release(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
