package dev.vouchsafe.acceptance.breaking.platform;

/** What the gateway must not know. */
public final class OfThePlatform {}
