package dev.vouchsafe.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The borders between modules and packages, and the one dialect inside. */
class ArchitectureTest {

    private static final List<Function<Places, List<HouseRule>>> ALL = List.of(
            ModuleRules::of, DecisionRules::of, AnswerRules::of, DialectRules::of, HabitRules::of, WhatIfRules::of);
    private static final JavaClasses BREAKING = new ClassFileImporter().importPackages(Places.BREAKING.root());

    @ParameterizedTest
    @MethodSource("rulesOfWhatIsShipped")
    void holds(HouseRule rule) {
        rule.rule().check(Production.CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rulesOfWhatBreaksThem")
    void failsOnAClassThatBreaksIt(HouseRule rule) {
        var broken = Places.BREAKING.root() + "." + rule.brokenBy();

        assertThat(rule.rule().evaluate(BREAKING).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains(broken));
    }

    static Stream<HouseRule> rulesOfWhatIsShipped() {
        return rulesOf(Places.SHIPPED);
    }

    static Stream<HouseRule> rulesOfWhatBreaksThem() {
        return rulesOf(Places.BREAKING);
    }

    private static Stream<HouseRule> rulesOf(Places places) {
        return ALL.stream().flatMap(rules -> rules.apply(places).stream());
    }
}
