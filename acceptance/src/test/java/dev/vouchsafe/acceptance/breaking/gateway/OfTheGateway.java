package dev.vouchsafe.acceptance.breaking.gateway;

/** What no service must know. */
public final class OfTheGateway {}
