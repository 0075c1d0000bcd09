package dev.vouchsafe.program.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the files of program definitions are: {@code <program>/<file>} below a root. */
@FunctionalInterface
public interface DefinitionSource {

    /**
     * A file of a definition. {@code name} is for messages; {@code text} is null if there is no such file, and has no
     * byte order mark.
     */
    record Source(String name, @Nullable String text) {

        private static final String BYTE_ORDER_MARK = "\uFEFF";

        public Source {
            if (text != null && text.startsWith(BYTE_ORDER_MARK)) {
                text = text.substring(BYTE_ORDER_MARK.length());
            }
        }
    }

    Source read(String program, String file);

    /** The definitions that come with the application: {@code programs/<program>/<file>} on the classpath. */
    static DefinitionSource classpath() {
        return (program, file) -> {
            var name = "programs/" + program + "/" + file;
            try (var in = DefinitionSource.class.getClassLoader().getResourceAsStream(name)) {
                return new Source(name, in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /**
     * Definitions in a folder outside the application; a program that has no folder there is looked for in the other
     * source.
     */
    static DefinitionSource folder(Path folder, DefinitionSource other) {
        return (program, file) -> {
            if (!Files.isDirectory(folder.resolve(program))) {
                return other.read(program, file);
            }
            var path = folder.resolve(program).resolve(file);
            try {
                return new Source(path.toString(), Files.exists(path) ? Files.readString(path) : null);
            } catch (IOException e) {
                throw new WrongDefinition(path.toString(), 0, "cannot be read as UTF-8 text");
            }
        };
    }
}
