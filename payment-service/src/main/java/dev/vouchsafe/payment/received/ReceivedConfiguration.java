package dev.vouchsafe.payment.received;

import dev.vouchsafe.payment.domain.ReceivedEvent.CompetencyReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ExamReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.LapseReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.LocationReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReleaseReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReservationReceived;
import dev.vouchsafe.platform.whatif.InputKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other services published is recorded as it was told, in a play too. */
@Configuration(proxyBeanMethods = false)
class ReceivedConfiguration {

    @Bean
    InputKind<LocationReceived> locationInput() {
        return InputKind.told(LocationReceived.class);
    }

    @Bean
    InputKind<ReservationReceived> reservationInput() {
        return InputKind.told(ReservationReceived.class);
    }

    @Bean
    InputKind<ReleaseReceived> releaseInput() {
        return InputKind.told(ReleaseReceived.class);
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
}
