package dev.vouchsafe.standalone.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which programs the services run.
 *
 * @param ids    the first is meant where none is named; null: as each service's own configuration has it
 * @param folder where the definitions are of those that don't come with the application; null: nowhere
 */
public record ProgramChoice(List<String> ids, Path folder) {

    /** As each service's own configuration has it. */
    public static final ProgramChoice STANDARD = new ProgramChoice(null, null);

    Map<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        if (ids != null) {
            settings.put("vouchsafe.programs", String.join(",", ids));
        }
        if (folder != null) {
            settings.put("vouchsafe.programs-folder", folder.toAbsolutePath());
        }
        return settings;
    }
}
