package dev.vouchsafe.eligibility.listing;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.platform.listing.FoldedList;
import dev.vouchsafe.platform.listing.ListForm;
import dev.vouchsafe.platform.listing.NameOrder;
import dev.vouchsafe.platform.log.LogReader;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All registered partners, a row each, whether or not they have a profile. */
@Component
class PartnerList extends FoldedList<Partner> {

    static final String NAME = "partner-list";
    static final String NAME_ORDER = "nameOrder";
    static final String WORDS = "words";
    static final ListForm FORM = ListForm.identifiedBy("partnerId")
            .keyed("name", NAME_ORDER, NameOrder::keyOf)
            .usuallyBy("name")
            .keyed("country", "country", Country::asked)
            .filterOneOf("hasProfile", "hasProfile", List.of("true", "false"))
            .filterIds("offering", "offerings")
            .own("profile")
            .own("q")
            .together(WORDS);

    PartnerList(LogReader log) {
        super(
                NAME,
                FORM,
                new RowFormat(TextFolding.VERSION, null),
                log,
                id -> ListedPartner.ITSELF.fold(new PartnerId(id)),
                event -> ListedPartner.ITSELF.changedBy(event).map(PartnerId::value).stream(),
                partner -> partner.standing().known() ? Stream.of(PartnerRow.of(partner)) : Stream.empty());
    }
}
