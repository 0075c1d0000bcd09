package dev.vouchsafe.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * No page shows anything that the person's own token can't get. Each page of the portal is asked for with the ids of
 * another tenant, and each step on such a thing is tried, by everybody who may not know of it.
 */
class ForeignThingsTest {

    /** What stands behind the foreign ids; it is on no page, be it one that says why there is none. */
    private static final List<String> SECRETS = List.of(
            "Işık Danışmanlık", "Deniz Yılmaz", "K-72", "L-7002", "deniz@isik", "kupon@isik", "kerem@isik", "İzmir");

    private static final Path LIST = Path.of("src/test/resources/portal/foreign.txt");

    /** {@code METHOD template} of each page and step, and an address of it that is about a thing of another tenant. */
    private static final Map<String, String> FOREIGN = foreign();

    private record Answer(String asked, int status, String body) {}

    @Test
    void everyPageAndStepIsTried() {
        assertThat(FOREIGN.keySet())
                .as("foreign.txt has every page and step of the portal, and no other")
                .containsExactlyInAnyOrderElementsOf(mapped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@fabrikam.example", "olivia@contoso.example", "tom@payments.example"})
    void noneShowsAThingOfAnotherTenant(String person) {
        var visitor = HttpVisitor.as(person);
        var all = new SoftAssertions();
        FOREIGN.forEach((page, address) -> {
            if (!address.equals("-")) {
                var answer = answer(visitor, page, address);
                all.assertThat(SECRETS.stream().filter(answer.body()::contains))
                        .as("%s shows to %s", answer.asked(), person)
                        .isEmpty();
                all.assertThat(answer.status())
                        .as("%s answers %s", answer.asked(), person)
                        .isIn(expected(page));
            }
        });
        all.assertAll();
    }

    /** In a page of a thing there is none for the person, or it isn't for the role. Lists and forms are one's own. */
    private static Set<Integer> expected(String page) {
        return page.contains("{") ? Set.of(403, 404) : Set.of(200, 400, 403, 404, 422);
    }

    private static Answer answer(HttpVisitor visitor, String page, String address) {
        var answer = page.startsWith("GET ") ? visitor.get(address) : visitor.post(address);
        return new Answer(page.substring(0, page.indexOf(' ') + 1) + address, answer.statusCode(), answer.body());
    }

    private static Set<String> mapped() {
        var pages = new ClassPathScanningCandidateComponentProvider(false);
        pages.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var found = new TreeSet<String>();
        pages.findCandidateComponents("dev.vouchsafe.portal").forEach(bean -> {
            var type = ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null);
            ReflectionUtils.doWithMethods(type, method -> {
                var mapping = MergedAnnotations.from(method).get(RequestMapping.class);
                if (mapping.isPresent()) {
                    for (var path : mapping.getStringArray("path")) {
                        found.add(mapping.getEnumArray("method", RequestMethod.class)[0] + " " + path
                                + step(mapping.getStringArray("params")));
                    }
                }
            });
        });
        return found;
    }

    private static String step(String[] params) {
        return Stream.of(params).map(step -> "?" + step).findFirst().orElse("");
    }

    private static Map<String, String> foreign() {
        try (var lines = Files.lines(LIST)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(
                            line -> line[0] + " " + line[1],
                            line -> line[2],
                            (one, other) -> one + other,
                            LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
