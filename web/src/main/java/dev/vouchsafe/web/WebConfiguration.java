package dev.vouchsafe.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** The beans of every HTTP door. Imported by name, since several applications with different doors may share a JVM. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

    @Bean
    JsonMapper jsonMapper() {
        return HttpJson.mapper();
    }

    @Bean
    CorrelationId correlationId() {
        return new CorrelationId();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    HttpProblems httpProblems() {
        return new HttpProblems();
    }

    @Bean
    ProblemAnswers problemAnswers(ObjectProvider<ProblemSource> sources) {
        List<ProblemSource> inOrder = sources.orderedStream().toList();
        return new ProblemAnswers(inOrder);
    }

    @Bean
    TokenSecurity tokenSecurity(ProblemAnswers problems) {
        return new TokenSecurity(problems);
    }
}
