package dev.vouchsafe.portal.page;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Of the program in force, what every page says.
 *
 * @param program its id
 * @param zone in which its days begin and end
 * @param support where help comes from, for the person's country; null if the program names nobody
 */
public record Program(String program, ZoneId zone, @Nullable JsonNode support) {}
