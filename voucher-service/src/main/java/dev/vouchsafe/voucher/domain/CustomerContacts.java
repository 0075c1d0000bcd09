package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.personal.Personal;

/**
 * The customer's people that an assignment names.
 *
 * @param adminEmail the customer's voucher administrator
 */
public record CustomerContacts(Personal<Contact> projectManager, Personal<String> adminEmail) {}
