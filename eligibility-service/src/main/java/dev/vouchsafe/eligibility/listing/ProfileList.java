package dev.vouchsafe.eligibility.listing;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.text.AsciiCase;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.platform.listing.FoldedList;
import dev.vouchsafe.platform.listing.ListForm;
import dev.vouchsafe.platform.listing.NameOrder;
import dev.vouchsafe.platform.log.LogReader;
import org.springframework.stereotype.Component;

/** The published profiles, a row each; one that is removed has none any more. */
@Component
class ProfileList extends FoldedList<Partner> {

    static final String NAME = "profile-list";
    static final String NAME_ORDER = "sortedBy";
    static final String PARTNER_NAME_ORDER = "partnerSortedBy";
    static final String REGION_KEY = "regionKey";
    static final String WORDS = "words";
    static final ListForm FORM = ListForm.withoutId()
            .ids("partnerId")
            .keyed("partnerName", PARTNER_NAME_ORDER, NameOrder::keyOf)
            .keyed("region", REGION_KEY, AsciiCase::lower)
            .order("name", NAME_ORDER)
            .usuallyBy("name")
            .filter("country", "countries", Country::asked)
            .filterIds("offering", "offerings")
            .own("q")
            .together(WORDS);

    ProfileList(LogReader log) {
        super(
                NAME,
                FORM,
                new RowFormat(TextFolding.VERSION, "partnerId"),
                log,
                id -> ListedPartner.PROFILES.fold(new PartnerId(id)),
                event -> ListedPartner.PROFILES.changedBy(event).map(PartnerId::value).stream(),
                partner -> partner.profiles().values().stream().map(profile -> ProfileRow.of(partner, profile)));
    }
}
