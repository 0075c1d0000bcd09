/** The services by name: the one place that lists them. */
@NullMarked
package dev.vouchsafe.contracts.service;

import org.jspecify.annotations.NullMarked;
