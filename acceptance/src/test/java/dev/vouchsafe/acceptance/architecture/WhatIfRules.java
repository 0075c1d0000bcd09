package dev.vouchsafe.acceptance.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.http.change.Changes;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A what-if has no way to write: it knows nothing that appends, stores or sends. */
final class WhatIfRules {

    private final Places places;

    private WhatIfRules(Places places) {
        this.places = places;
    }

    static List<HouseRule> of(Places places) {
        return List.of(new HouseRule(new WhatIfRules(places).knowsNothingThatWrites(), "voucher.whatif.Writes"));
    }

    private ArchRule knowsNothingThatWrites() {
        return noClasses().that(plays()).should().dependOnClassesThat(writes());
    }

    private DescribedPredicate<JavaClass> plays() {
        return resideInAnyPackage(Stream.concat(Stream.of("platform"), Stream.of(Places.services()))
                .map(module -> places.root() + "." + module + ".whatif..")
                .toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> writes() {
        return resideInAnyPackage(
                        "com.mongodb..",
                        "org.bson..",
                        "org.apache.kafka..",
                        "org.springframework.kafka..",
                        "dev.vouchsafe.eventstore..",
                        "dev.vouchsafe.platform.projection..",
                        "dev.vouchsafe.platform.messaging..")
                .or(assignableTo(Commands.class))
                .or(assignableTo(Changes.class))
                .or(assignableTo(EventStorageEngine.class))
                .or(assignableTo(EventStore.class));
    }
}
