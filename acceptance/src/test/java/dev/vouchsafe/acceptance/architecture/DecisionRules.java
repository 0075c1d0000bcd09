package dev.vouchsafe.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.text.Check;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is decided is decided by plain Java, and by nothing but what it is given. */
final class DecisionRules {

    private final Places places;

    private DecisionRules(Places places) {
        this.places = places;
    }

    static List<HouseRule> of(Places places) {
        var rules = new DecisionRules(places);
        return List.of(
                new HouseRule(rules.plain(places.inServices("domain")), "voucher.domain.KnowsSpring"),
                new HouseRule(rules.withoutClock(places.inServices("domain")), "voucher.domain.ReadsTheClock"),
                new HouseRule(rules.plain(decisions()), "voucher.lending.LendingDecision"),
                new HouseRule(rules.withoutClock(decisions()), "voucher.lending.LendingDecision"),
                new HouseRule(rules.plain(rules()), "voucher.lending.LendingRules"),
                new HouseRule(rules.withoutClock(rules()), "voucher.lending.LendingRules"),
                new HouseRule(rules.whatComesInMakesIdsByTheirRule(), "voucher.lending.LendingBody"),
                new HouseRule(rules.noDecisionLooksAtAttempts(), "voucher.lending.CountsAttempts"));
    }

    /**
     * By what it does, not by its name: it has a method that makes a decision of states. What is given {@link States}
     * finds them for it, as handlers do.
     */
    static DescribedPredicate<JavaClass> decisions() {
        return describe("decide", type -> type.getMethods().stream().anyMatch(DecisionRules::decides));
    }

    /** Without lambdas: a configuration's beans have some that hand a command to its decision. */
    private static boolean decides(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && method.getRawReturnType().isEquivalentTo(Decision.class)
                && method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(States.class));
    }

    private static DescribedPredicate<JavaClass> rules() {
        return describe(
                "are named Rules or answer a check by a static method",
                type -> type.getSimpleName().endsWith("Rules")
                        || type.getMethods().stream()
                                .anyMatch(method -> method.getModifiers().contains(JavaModifier.STATIC)
                                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                        && method.getRawReturnType().isEquivalentTo(Check.class)));
    }

    private ArchRule plain(DescribedPredicate<JavaClass> pure) {
        return classes()
                .that(places.modules(Places.services()))
                .and(pure)
                .should()
                .onlyDependOnClassesThat(places.plainJavaAnd(
                        Stream.concat(Stream.of(Places.services()), Stream.of("contracts", "program"))
                                .toArray(String[]::new)));
    }

    private ArchRule withoutClock(DescribedPredicate<JavaClass> pure) {
        return noClasses()
                .that(places.modules(Places.services()))
                .and(pure)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now");
    }

    /** Neither a service nor what decides in the platform, nor what it decides by: not even by the way. */
    private ArchRule noDecisionLooksAtAttempts() {
        return noClasses()
                .that(places.modules(Stream.concat(
                                Stream.of(Places.services()),
                                Stream.of("decision", "deadline", "log", "messaging", "projection", "readmodel")
                                        .map(part -> "platform." + part))
                        .toArray(String[]::new)))
                .should()
                .dependOnClassesThat(Places.SHIPPED.modules("platform.attempt"));
    }

    /** An id's constructor asks for no rule: it is for what is stored already. */
    private ArchRule whatComesInMakesIdsByTheirRule() {
        return noClasses()
                .that(places.modules(Places.services()))
                .and()
                .haveNameMatching(".*(Http|Body|Messages|Handler|Decision|Rules|Claims|Table)")
                .should()
                .callConstructorWhere(target(owner(assignableTo(Id.class))));
    }
}
