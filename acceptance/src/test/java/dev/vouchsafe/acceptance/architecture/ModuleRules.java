package dev.vouchsafe.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Which module may know which, and that packages know each other in one direction only. */
final class ModuleRules {

    private final Places places;

    private ModuleRules(Places places) {
        this.places = places;
    }

    static List<HouseRule> of(Places places) {
        var rules = new ModuleRules(places);
        return List.of(
                new HouseRule(rules.servicesKnowNoOther(), "voucher.KnowsAnotherService"),
                new HouseRule(rules.servicesKnowWhatTheyStandOn(), "voucher.KnowsTheGateway"),
                new HouseRule(
                        rules.knowsOnly("gateway", "contracts", "web", "verifier", "telemetry"),
                        "gateway.KnowsThePlatform"),
                new HouseRule(rules.knowsOnly("contracts"), "contracts.KnowsTheGateway"),
                new HouseRule(rules.knowsOnly("web", "contracts", "telemetry"), "web.KnowsTheGateway"),
                new HouseRule(rules.knowsOnly("telemetry"), "telemetry.KnowsTheGateway"),
                new HouseRule(rules.knowsOnly("embedded"), "embedded.KnowsTheGateway"),
                new HouseRule(rules.knowsOnly("verifier"), "verifier.KnowsTheGateway"),
                new HouseRule(rules.knowsOnly("eventstore"), "eventstore.KnowsTheGateway"),
                new HouseRule(rules.knowsOnly("program", "contracts"), "program.KnowsThePlatform"),
                new HouseRule(
                        rules.knowsOnly(
                                "platform", "program", "contracts", "web", "eventstore", "verifier", "telemetry"),
                        "platform.KnowsAService"),
                new HouseRule(rules.theDomainKnowsNoUseCase(), "voucher.domain.KnowsAUseCase"),
                new HouseRule(rules.theEventStoreKnowsNoSpring(), "eventstore.KnowsSpring"),
                new HouseRule(rules.featuresHaveNoCycles(), "voucher.lending.OfLending"),
                new HouseRule(rules.demoThingsAreInStandalone(), "voucher.DemoVouchers"));
    }

    private ArchRule servicesKnowNoOther() {
        return slices().matching(places.root() + ".(" + String.join("|", Places.services()) + ")..")
                .should()
                .notDependOnEachOther();
    }

    private ArchRule servicesKnowWhatTheyStandOn() {
        var known = Stream.concat(
                Stream.of(Places.services()), Stream.of("platform", "program", "contracts", "web", "eventstore"));
        return classes()
                .that(places.modules(Places.services()))
                .should()
                .onlyDependOnClassesThat(places.nothingOfOursBut(known.toArray(String[]::new)));
    }

    private ArchRule knowsOnly(String module, String... others) {
        return classes()
                .that(places.modules(module))
                .should()
                .onlyDependOnClassesThat(places.nothingOfOursBut(others).or(places.modules(module)));
    }

    private ArchRule theDomainKnowsNoUseCase() {
        var domain = places.inServices("domain");
        return classes()
                .that(domain)
                .should()
                .onlyDependOnClassesThat(
                        places.nothingOfOursBut("program", "contracts").or(domain));
    }

    private ArchRule theEventStoreKnowsNoSpring() {
        return noClasses()
                .that(places.modules("eventstore"))
                .and()
                .resideOutsideOfPackage("dev.vouchsafe.eventstore.boot")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "dev.vouchsafe.eventstore.boot");
    }

    private ArchRule featuresHaveNoCycles() {
        return slices().matching(places.root() + ".(*).(*)..").should().beFreeOfCycles();
    }

    private ArchRule demoThingsAreInStandalone() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(places.root() + ".standalone..")
                .should()
                .haveSimpleNameContaining("Demo")
                .orShould()
                .dependOnClassesThat(places.modules("standalone"))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.net.httpserver..");
    }
}
