package dev.vouchsafe.portal.ops.whatif;

import dev.vouchsafe.portal.page.Frame;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the page shows.
 *
 * @param answer what would differ; empty as long as nothing was asked
 * @param weeks the vouchers that would differ, by week
 */
public record WhatIfPage(Definition definition, Optional<WhatIf> answer, Optional<WeekPicture> weeks) {

    /** A line of the totals. */
    public record Total(String group, String name, String before, String after) {

        public boolean isSame() {
            return before.equals(after);
        }
    }

    static WhatIfPage of(Definition definition, Optional<WhatIf> answer) {
        return new WhatIfPage(
                definition,
                answer,
                answer.map(WhatIf::vouchers).map(WeekPicture::of).filter(picture -> !picture.bars().isEmpty()));
    }

    /** A name of the program's, in words. */
    public static String label(Frame frame, String name) {
        String key = "ops.whatif.name." + name;
        return frame.words().has(key) ? frame.t(key) : words(name);
    }

    /** A name of which the portal doesn't know: {@code lastRedemptionDay} is “Last redemption day”. */
    static String words(String name) {
        String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    public List<Total> totals() {
        if (answer.isEmpty()) {
            return List.of();
        }
        var totals = answer.get().totals();
        var lines = new ArrayList<Total>();
        add(lines, "vouchers", totals.vouchers());
        add(lines, "pools", totals.pools());
        add(lines, "payments", totals.payments());
        return lines;
    }

    private static void add(List<Total> lines, String group, WhatIf.BeforeAfter values) {
        var names = new LinkedHashSet<>(values.before().keySet());
        names.addAll(values.after().keySet());
        names.forEach(name -> lines.add(new Total(
                group, name, text(values.before(), name), text(values.after(), name))));
    }

    private static String text(Map<String, JsonNode> values, String name) {
        var value = values.get(name);
        if (value == null) {
            return "0";
        }
        return value.isObject()
                ? String.join(
                        ", ",
                        value.properties().stream()
                                .map(money -> money.getValue().asString("") + " " + money.getKey())
                                .toList())
                : value.asString("");
    }
}
