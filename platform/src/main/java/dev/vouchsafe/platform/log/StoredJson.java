package dev.vouchsafe.platform.log;

import java.util.Collection;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of what is kept and published. Apart from the HTTP API's mapper, so that no setting of that one can change
 * what the log can read.
 */
public final class StoredJson {

    private final JsonMapper mapper;

    /** @param modules how a service's types are written that JSON alone can't tell apart, such as its sealed ones */
    public StoredJson(Collection<? extends JacksonModule> modules) {
        this.mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addModules(new PersonalForms(), new IdForms(), new TextForms(), new TimeForms())
                .addModules(modules)
                .build();
    }

    public byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    public <T> T read(byte[] json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    public JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }
}
