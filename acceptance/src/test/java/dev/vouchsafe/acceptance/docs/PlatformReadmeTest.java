package dev.vouchsafe.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.service.ServiceName;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The platform's README has a table of what services use of it: it is what they import. */
class PlatformReadmeTest {

    private static final Pattern IMPORT =
            Pattern.compile("import (?:static )?dev\\.vouchsafe\\.platform\\.([a-z.]+)\\.([A-Z]\\w*).*");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\| ([^|]+) \\|.*");
    private static final Pattern TYPE = Pattern.compile("`(\\w+)`");

    @Test
    void theTableHasEveryTypeThatServicesUse() {
        assertThat(inTheTable()).containsExactlyInAnyOrderElementsOf(imported());
    }

    private static Set<String> inTheTable() {
        return Sources.lines(Sources.ROOT.resolve("platform/README.md"))
                .flatMap(line -> ROW.matcher(line).results())
                .flatMap(row -> TYPE.matcher(row.group(2)).results().map(type -> row.group(1) + "." + type.group(1)))
                .collect(Collectors.toSet());
    }

    private static Set<String> imported() {
        var mainCode = Stream.of(ServiceName.values())
                .map(service -> Sources.ROOT.resolve(service.id()).resolve("src/main"))
                .toList();
        return Sources.endingIn(".java").stream()
                .filter(file -> mainCode.stream().anyMatch(file::startsWith))
                .flatMap(Sources::lines)
                .flatMap(line -> IMPORT.matcher(line).results())
                .map(found -> found.group(1) + "." + found.group(2))
                .collect(Collectors.toSet());
    }
}
