package dev.vouchsafe.portal.ops.thing;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.portal.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a thing shows.
 *
 * @param step the step that is being taken; null if none is
 */
public record ThingPage(Thing thing, LanePicture picture, @Nullable String step, boolean acts) {

    static ThingPage of(Frame frame, Thing thing) {
        boolean acts = frame.in(Role.OPERATOR);
        String step = frame.visit().asked("do");
        boolean offered = thing.steps().stream().anyMatch(each -> each.name().equals(step));
        return new ThingPage(
                thing,
                LanePicture.of(
                        thing.all().here().orElse(List.of()), thing.asOf(), frame.now(), frame.zone()),
                acts && offered ? step : null,
                acts);
    }
}
