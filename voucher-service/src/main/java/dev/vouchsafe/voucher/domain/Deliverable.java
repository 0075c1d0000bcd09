package dev.vouchsafe.voucher.domain;

/**
 * An uploaded document that the engagement produced.
 *
 * @param kind what sort of document it is
 * @param name the file name, unique under the reservation; a later upload replaces an earlier one
 * @param size bytes
 * @param sha256 of the bytes, in lower-case hex
 * @param fileId where the bytes are stored
 */
public record Deliverable(String kind, String name, String mediaType, long size, String sha256, String fileId) {}
