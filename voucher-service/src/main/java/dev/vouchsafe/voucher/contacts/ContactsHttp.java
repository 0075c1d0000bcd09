package dev.vouchsafe.voucher.contacts;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Call;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.change.KeyReused;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.ContactsChanged;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import dev.vouchsafe.voucher.person.CustomerPersons;
import dev.vouchsafe.voucher.view.VisibleVouchers;
import dev.vouchsafe.voucher.view.VoucherAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The customer's people for a voucher. A change answers with the voucher, which shows nobody: the answer is kept. */
@RestController
record ContactsHttp(
        Reads reads, Changes changes, VisibleVouchers vouchers, VoucherAnswers answers, CustomerPersons persons) {

    static final String PATH = "/api/vouchers/{voucherId}/contacts";

    /** Now or as of an instant. Erased people are gone from what was, too. */
    @GetMapping(PATH)
    Mono<ResponseEntity<JsonNode>> contacts(@PathVariable VoucherId voucherId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var found = ofCustomer(query.caller(), voucherId, query.asOf());
            return Resource.of(ContactsView.of(found.state().grant().currentContacts(), persons), found);
        });
    }

    @PutMapping(PATH)
    Mono<ResponseEntity<JsonNode>> change(@PathVariable VoucherId voucherId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("contacts", ContactsBody.class),
                call -> command(voucherId, call),
                (command, done) -> {
                    demandSame(command, done);
                    return answers.changed(200, voucherId, done);
                });
    }

    private ChangeContacts command(VoucherId voucherId, Call<ContactsBody> call) {
        // Nobody gets a key by a call about a voucher that its caller may not know of.
        ofCustomer(call.caller(), voucherId, AsOf.NOW);
        var body = call.body();
        var named = persons.named(body.emails());
        return new ChangeContacts(
                voucherId,
                call.caller().agreementIds(),
                named.projectManager(body.projectManager().contact()),
                named.admin(body.voucherAdmin().email()),
                call.now());
    }

    /** Who holds or judges a voucher may know it, and not its people: neither with the role of another customer. */
    private Sourced<Voucher.Issued> ofCustomer(Caller caller, VoucherId voucherId, AsOf asOf) {
        var found = vouchers.find(caller, voucherId, asOf);
        if (caller.seesAll() || caller.administers(found.state().grant().agreementId())) {
            return found;
        }
        throw new Refusal(VoucherStateRules.voucherNotFound(voucherId));
    }

    /** What the log keeps of a call under a key says nothing of people; its event does. */
    private static void demandSame(ChangeContacts command, Outcome.Done done) {
        if (done.repeated()
                && !(done.events().getFirst() instanceof ContactsChanged changed
                        && command.names(changed.contacts()))) {
            throw new KeyReused();
        }
    }
}
