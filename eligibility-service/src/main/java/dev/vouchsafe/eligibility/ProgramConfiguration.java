package dev.vouchsafe.eligibility;

import dev.vouchsafe.program.Programs;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The programs in force: {@code vouchsafe.programs}, and {@code vouchsafe.programs-folder} for those from outside. A
 * wrong one stops the start.
 */
@Configuration(proxyBeanMethods = false)
class ProgramConfiguration {

    @Bean
    Programs programs(
            @Value("${vouchsafe.programs}") List<String> ids, @Value("${vouchsafe.programs-folder:}") String folder) {
        return Programs.configured(ids, folder);
    }
}
