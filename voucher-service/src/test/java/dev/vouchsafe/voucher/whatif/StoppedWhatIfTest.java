package dev.vouchsafe.voucher.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.testing.Driven;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** A log without an end is played until the caller goes. */
class StoppedWhatIfTest {

    private static final String PATH = "/internal/what-if";

    private static ServiceUnderTest service;

    @Configuration(proxyBeanMethods = false)
    static class EndlessLog {

        @Bean
        static BeanPostProcessor endless() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof LogReader log ? endless(log) : bean;
                }
            };
        }

        private static LogReader endless(LogReader log) {
            return (LogReader) Proxy.newProxyInstance(
                    LogReader.class.getClassLoader(), new Class<?>[] {LogReader.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("aheadAfter")) {
                            var first = log.after(-1).findFirst().orElseThrow();
                            return Stream.generate(() -> first);
                        }
                        try {
                            return method.invoke(log, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest(
                () -> VoucherServiceApplication.application().sources(EndlessLog.class), "2020-12-02T09:00:00Z");
        new Driven(service)
                .told(
                        "e-1",
                        "eligibility.location-registered.v1",
                        Map.of("partnerId", "P-1", "locationId", "L-1", "country", "GB", "city", "Leeds"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void itIsPlayedNoFurtherWhenTheCallerGoesAndTheNextIsPlayed() {
        goesAfterAWhile();
        await().until(() -> !state().path("running").asBoolean());

        // Were the first played on, this one would be answered at once: busy.
        goesAfterAWhile();
        await().until(() -> !state().path("running").asBoolean());
    }

    private static void goesAfterAWhile() {
        var caller = service.somebody("auditor")
                .mutate()
                .responseTimeout(Duration.ofSeconds(2))
                .build()
                .post()
                .uri(PATH)
                .accept(MediaType.APPLICATION_NDJSON)
                .bodyValue(Map.of("changes", Map.of("voucherLifeDays", 90)));
        assertThatThrownBy(caller::exchange).hasMessageContaining("Timeout");
    }

    private static JsonNode state() {
        var state = service.somebody("auditor")
                .get()
                .uri(PATH)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(state).isNotNull();
        return state;
    }
}
