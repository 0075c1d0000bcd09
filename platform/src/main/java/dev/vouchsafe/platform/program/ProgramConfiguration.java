package dev.vouchsafe.platform.program;

import dev.vouchsafe.program.Programs;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * The programs in force: {@code vouchsafe.programs}, and {@code vouchsafe.programs-folder} for those from outside. A
 * wrong one stops the start.
 */
@AutoConfiguration
class ProgramConfiguration {

    @Bean
    @Lazy // so that a process without programs needs no setting
    Programs programs(
            @Value("${vouchsafe.programs}") List<String> ids, @Value("${vouchsafe.programs-folder:}") String folder) {
        return Programs.configured(ids, folder);
    }
}
