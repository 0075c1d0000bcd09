package dev.vouchsafe.acceptance.chart;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Fields of a Kubernetes resource that its type doesn't have: the library keeps them beside those that it has. */
final class UnknownFields {

    private static final String MODEL = "io.fabric8.kubernetes.api.model";
    private static final String BESIDE = "getAdditionalProperties";

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    /** Their paths. */
    static List<String> of(Object resource) {
        var unknown = new UnknownFields();
        if (!(resource instanceof GenericKubernetesResource)) {
            unknown.look(resource, "");
        }
        return unknown.found;
    }

    private void look(Object part, String path) {
        if (part instanceof Collection<?> parts) {
            parts.forEach(each -> look(each, path + "[]"));
        } else if (part != null && part.getClass().getName().startsWith(MODEL)) {
            for (var method : part.getClass().getMethods()) {
                if (method.getParameterCount() == 0 && method.getName().startsWith("get")) {
                    Object value = value(part, method);
                    if (method.getName().equals(BESIDE)) {
                        ((Map<?, ?>) value).keySet().forEach(name -> found.add(path + "." + name));
                    } else {
                        look(value, path + "." + method.getName().substring("get".length()));
                    }
                }
            }
        }
    }

    private static Object value(Object part, java.lang.reflect.Method method) {
        try {
            return method.invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(String.valueOf(e.getMessage()), e);
        }
    }
}
