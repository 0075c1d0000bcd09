/**
 * Classes that break the rules of {@code architecture}, one for each, as if their packages were the project's. They
 * prove that each rule guards what it says.
 */
package dev.vouchsafe.acceptance.breaking;
