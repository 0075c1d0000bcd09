package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.platform.http.BlockingCalls;
import dev.vouchsafe.web.Problem;
import dev.vouchsafe.web.ProblemSource;
import dev.vouchsafe.web.WebText;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The way to a service's plays, in a service that has calls. */
@AutoConfiguration(
        after = WhatIfConfiguration.class,
        afterName = "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration")
@ConditionalOnBean({Plays.class, BlockingCalls.class})
@Import(PlayHttp.class)
class WhatIfHttpConfiguration {

    @Bean
    PlayCalls playCalls() {
        return new PlayCalls();
    }

    @Bean
    Lines lines(BlockingCalls threads) {
        return new Lines(threads);
    }

    @Bean
    ProblemSource busyProblems() {
        return error -> error instanceof Busy
                ? Optional.of(Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", WebText.WHAT_IF_BUSY)
                        .with(HttpHeaders.RETRY_AFTER, String.valueOf(WhatIf.RETRY_AFTER_SECONDS)))
                : Optional.empty();
    }
}
