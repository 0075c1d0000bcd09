package dev.vouchsafe.voucher.received;

import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.voucher.domain.StandingEvent.CompetencyReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.EnrolmentReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.ExamReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.LapseReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.LocationReceived;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What eligibility-service published is what it was, whatever the program. */
@Configuration(proxyBeanMethods = false)
class ReceivedConfiguration {

    @Bean
    InputKind<LocationReceived> locationInput() {
        return InputKind.told(LocationReceived.class);
    }

    @Bean
    InputKind<CompetencyReceived> competencyInput() {
        return InputKind.told(CompetencyReceived.class);
    }

    @Bean
    InputKind<LapseReceived> lapseInput() {
        return InputKind.told(LapseReceived.class);
    }

    @Bean
    InputKind<ExamReceived> examInput() {
        return InputKind.told(ExamReceived.class);
    }

    @Bean
    InputKind<EnrolmentReceived> enrolmentInput() {
        return InputKind.told(EnrolmentReceived.class);
    }
}
