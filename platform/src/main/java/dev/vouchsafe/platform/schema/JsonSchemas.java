package dev.vouchsafe.platform.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks JSON against JSON Schemas (draft 2020-12) that lie on the classpath: the bodies of calls under
 * {@code schemas/http/}, the data of messages under {@code schemas/messages/}. Types are strict ({@code "5"} is not a
 * number, {@code 5.0} is a whole one), the formats {@code date}, {@code date-time}, {@code id}, {@code text} and
 * {@code file-name} are asserted, unknown fields pass unless the schema says otherwise. Safe for use by many threads;
 * each schema is read once.
 */
public final class JsonSchemas {

    /**
     * What schemas share is a schema of its own: {@code urn:vouchsafe:schemas:id} is the resource
     * {@code schemas/id.json}.
     */
    private static final String SHARED = "urn:vouchsafe:schemas:";

    private static final String PERSONAL = "x-personal";
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .formats(RuledFormat.ALL)
            .keyword(new NonValidationKeyword(PERSONAL))
            .build();

    private final ConcurrentMap<String, Schema> read = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.shared();
    private final ClassLoader classpath;
    private final SchemaRegistry registry;

    public JsonSchemas() {
        this.classpath = JsonSchemas.class.getClassLoader();
        // Messages in one language, whatever the machine speaks.
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .typeLoose(false)
                .losslessNarrowing(true)
                .locale(Locale.ENGLISH)
                .build();
        this.registry = SchemaRegistry.withDialect(
                DIALECT,
                builder -> builder.schemaRegistryConfig(config)
                        .schemaIdResolvers(resolvers -> resolvers.mappings(id -> id.startsWith(SHARED)
                                ? "classpath:schemas/" + id.substring(SHARED.length()) + ".json"
                                : id)));
    }

    /** Whether there is such a schema on the classpath. */
    public boolean has(String resource) {
        return classpath.getResource(resource) != null;
    }

    /**
     * Every field of the value that the schema says no to, in the order of the schema; empty if the value has the form.
     *
     * @param resource the schema's place on the classpath, such as {@code schemas/http/reservation.json}
     * @throws IllegalArgumentException if there is no such schema
     */
    public List<WrongField> validate(JsonNode value, String resource) {
        var schema = read.computeIfAbsent(resource, this::read);
        var tooLarge = WholeNumbers.tooLarge(schema.getSchemaNode(), value);
        return tooLarge.isEmpty()
                ? schema.validate(value).stream()
                        .map(JsonSchemas::wrongField)
                        .distinct()
                        .toList()
                : tooLarge;
    }

    /**
     * The names of the fields, at the top of the value, that the schema marks with {@code "x-personal": true}: they say
     * something of a person who can be erased.
     */
    public List<String> ofPersons(String resource) {
        return read.computeIfAbsent(resource, this::read)
                .getSchemaNode()
                .path("properties")
                .propertyStream()
                .filter(field -> field.getValue().path(PERSONAL).asBoolean(false))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Schema read(String resource) {
        try (InputStream in = classpath.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no such schema on the classpath: " + resource);
            }
            return registry.getSchema(json.readTree(in));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("unreadable schema: " + resource, unreadable);
        }
    }

    private static WrongField wrongField(Error error) {
        var path = "";
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            path = WrongField.path(path, error.getInstanceLocation().getElement(i));
        }
        // A missing field is found at its parent, but it is the field that is wrong.
        return new WrongField(
                error.getKeyword().equals("required") ? WrongField.path(path, error.getProperty()) : path,
                Sentences.of(error));
    }
}
