package dev.vouchsafe.web;

import java.util.Optional;

/**
 * Knows the problem behind some kinds of exceptions. Every bean of this type is asked before an exception counts as
 * unexpected.
 */
@FunctionalInterface
public interface ProblemSource {

    Optional<Problem> problemOf(Throwable error);
}
