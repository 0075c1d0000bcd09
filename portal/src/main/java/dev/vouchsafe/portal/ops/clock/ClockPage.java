package dev.vouchsafe.portal.ops.clock;

import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.ops.Due;
import dev.vouchsafe.portal.page.Frame;

/** What the page shows: the clock, and what is due first. */
public record ClockPage(Frame.Clock clock, Part<Items<Due>> next) {}
