/** Lists that span services, page by page and as CSV. */
@NullMarked
package dev.vouchsafe.gateway.listing;

import org.jspecify.annotations.NullMarked;
