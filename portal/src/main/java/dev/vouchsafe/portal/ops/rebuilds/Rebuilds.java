package dev.vouchsafe.portal.ops.rebuilds;

import dev.vouchsafe.contracts.ops.ServiceState;
import dev.vouchsafe.contracts.ops.StateOfThings;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.component.Option;
import java.util.Comparator;
import java.util.List;

/** What the page shows: the rebuilds of each service, and which read models there are. */
public record Rebuilds(Part<StateOfThings> things, List<Part<Items<Rebuild>>> ofServices) {

    /** Between a service and its read model in the value of a choice. */
    static final String BETWEEN = "/";

    /** The read models follow the log, and their names end so. */
    private static final String READ_MODEL = "-list";

    /** The newest first. */
    public List<Rebuild> all() {
        return ofServices.stream()
                .flatMap(part -> part.here().stream())
                .flatMap(items -> items.items().stream())
                .sorted(Comparator.comparing(Rebuild::startedAt).reversed())
                .toList();
    }

    /** Why some can't be shown. */
    public List<String> away() {
        return ofServices.stream().flatMap(part -> part.away().stream()).distinct().toList();
    }

    public List<Option> readModels() {
        return things.here().stream()
                .flatMap(state -> state.services().stream())
                .flatMap(service -> service.followers().stream()
                        .map(ServiceState.FollowerLag::name)
                        .filter(name -> name.endsWith(READ_MODEL))
                        .map(name -> new Option(service.service() + BETWEEN + name, service.service() + " " + name)))
                .toList();
    }
}
