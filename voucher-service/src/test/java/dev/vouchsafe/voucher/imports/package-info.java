/** Files of rows that voucher-service takes. */
package dev.vouchsafe.voucher.imports;
