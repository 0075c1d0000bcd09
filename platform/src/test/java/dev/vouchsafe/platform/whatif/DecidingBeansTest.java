package dev.vouchsafe.platform.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.program.Programs;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a play decides with reaches programs and a log in memory, and nothing else of the service. */
class DecidingBeansTest {

    private static final Programs PROGRAMS = Programs.load(List.of("planning-services"));
    private static final List<String> OWN = List.of("dev.vouchsafe.platform.whatif");

    private final PlayedStates states = new PlayedStates(new EventCatalogue(), event -> Set.of(), tag -> List.of());
    private final MemoryLog log = new MemoryLog(states, states.after());

    record Ask() {}

    @Configuration(proxyBeanMethods = false)
    static class Asking {

        @Bean
        DecisionHandler<Ask> ask(Programs programs, LogReader log) {
            return DecisionHandler.of(
                    Ask.class,
                    (command, states) -> Decision.nothing()
                            .under(
                                    programs == PROGRAMS
                                            ? "the service's"
                                            : log.getClass().getSimpleName()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Writing {

        @Bean
        DecisionHandler<Ask> ask(Commands commands) {
            return DecisionHandler.of(Ask.class, (command, states) -> Decision.nothing());
        }
    }

    @Test
    @SuppressWarnings("unchecked") // the one handler of the configuration
    void aHandlerIsMadeOnceMoreWithOtherProgramsAndALogInMemory() {
        var others = Programs.load(List.of("planning-services"));
        try (var service = service(Asking.class)) {
            var made =
                    DecidingBeans.of(service.getBeanFactory(), OWN, others, log).handlers();

            var handler = (DecisionHandler<Ask>) made.iterator().next();
            assertThat(handler.handle(new Ask(), log))
                    .isEqualTo(Decision.nothing().under("MemoryLog"));
        }
    }

    @Test
    void oneThatCouldWriteIsNotMade() {
        try (var service = service(Writing.class)) {
            assertThatThrownBy(() -> DecidingBeans.of(service.getBeanFactory(), OWN, PROGRAMS, log))
                    .isInstanceOf(UnsatisfiedDependencyException.class)
                    .hasMessageContaining("Commands");
        }
    }

    private static AnnotationConfigApplicationContext service(Class<?> configuration) {
        var service = new AnnotationConfigApplicationContext();
        service.registerBean(Programs.class, () -> PROGRAMS);
        service.registerBean(
                LogReader.class,
                () -> {
                    throw new IllegalStateException("the service's own log is not asked");
                },
                definition -> definition.setLazyInit(true));
        service.registerBean(Commands.class, () -> (command, cause, precondition) -> {
            throw new IllegalStateException("nothing is written");
        });
        service.register(configuration);
        service.addBeanFactoryPostProcessor(factory -> {
            for (var name : factory.getBeanDefinitionNames()) {
                factory.getBeanDefinition(name).setLazyInit(true);
            }
        });
        service.refresh();
        return service;
    }
}
