package dev.vouchsafe.acceptance.breaking.web;

import dev.vouchsafe.acceptance.breaking.gateway.OfTheGateway;

/** What is shared that knows one of those who share it. */
final class KnowsTheGateway {

    OfTheGateway known;
}
