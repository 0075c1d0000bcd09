package dev.vouchsafe.contracts.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of a description, read strictly: a field that is not described is a fault. To the outside they are open,
 * since a later version may answer more.
 */
final class DescribedSchemas {

    private final ObjectNode components;
    private final SchemaRegistry registry;
    private final ConcurrentMap<JsonNode, Schema> read = new ConcurrentHashMap<>();

    DescribedSchemas(JsonNode components) {
        this.components = JsonMapper.shared().createObjectNode();
        this.components.set("schemas", closed(components.path("schemas").deepCopy()));
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .typeLoose(false)
                .losslessNarrowing(true)
                .locale(Locale.ENGLISH)
                .build();
        this.registry =
                SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> builder.schemaRegistryConfig(config));
    }

    List<String> faults(JsonNode schema, JsonNode body) {
        return read.computeIfAbsent(schema, this::schema).validate(body).stream()
                .map(fault -> fault.getInstanceLocation() + " " + fault.getMessage())
                .toList();
    }

    private Schema schema(JsonNode described) {
        var whole = (ObjectNode) closed(described.deepCopy());
        whole.set("components", components);
        return registry.getSchema(whole);
    }

    private static JsonNode closed(JsonNode node) {
        node.forEach(DescribedSchemas::closed);
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        return node;
    }
}
