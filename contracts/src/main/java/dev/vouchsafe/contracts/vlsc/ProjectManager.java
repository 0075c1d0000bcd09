package dev.vouchsafe.contracts.vlsc;

/**
 * The customer's project manager.
 *
 * @param name the name
 * @param email the e-mail address
 */
public record ProjectManager(String name, String email) {}
