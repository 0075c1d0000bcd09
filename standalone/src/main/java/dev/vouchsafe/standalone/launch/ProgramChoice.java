package dev.vouchsafe.standalone.launch;

import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.standalone.RunStopped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which programs the services run.
 *
 * @param ids the first is meant where none is named; null: as each service's own configuration has it
 * @param folder where the definitions are of those that don't come with the application; null: nowhere
 */
public record ProgramChoice(
        @Nullable List<String> ids, @Nullable Path folder) {

    /** As each service's own configuration has it. */
    public static final ProgramChoice STANDARD = new ProgramChoice(null, null);

    /** @throws RunStopped if there is no such folder, or a program is named twice or by what is no id */
    public ProgramChoice {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new RunStopped("There is no folder of programs " + folder + ".");
        }
        if (ids != null) {
            ids = List.copyOf(ids);
            checkIds(ids);
        }
    }

    private static void checkIds(List<String> ids) {
        var known = new HashSet<String>();
        for (String id : ids) {
            if (!Id.isWellFormed(id)) {
                throw new RunStopped(
                        "'" + id + "' is not the id of a program; --programs takes ids with commas between.");
            }
            if (!known.add(id)) {
                throw new RunStopped("The program " + id + " is named twice by --programs.");
            }
        }
    }

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
