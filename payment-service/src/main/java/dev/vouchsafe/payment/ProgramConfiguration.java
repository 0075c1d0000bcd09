package dev.vouchsafe.payment;

import dev.vouchsafe.program.Programs;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The programs in force: {@code vouchsafe.programs}, and {@code vouchsafe.programs-folder} for those from outside. A wrong one stops the start. */
@Configuration(proxyBeanMethods = false)
class ProgramConfiguration {

    @Bean
    Programs programs(@Value("${vouchsafe.programs}") List<String> ids, @Value("${vouchsafe.programs-folder:}") String folder) {
        return folder.isBlank() ? Programs.load(ids) : Programs.load(ids, Path.of(folder));
    }
}
