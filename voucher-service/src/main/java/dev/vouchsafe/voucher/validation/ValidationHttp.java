package dev.vouchsafe.voucher.validation;

import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.change.KeyReused;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.RepeatGroup;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import dev.vouchsafe.voucher.person.CustomerPersons;
import dev.vouchsafe.voucher.reservation.ReservationPreview;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import dev.vouchsafe.voucher.validation.ValidationView.PossibleRate;
import dev.vouchsafe.voucher.view.CheckView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@RestController
record ValidationHttp(Changes changes, LogReader log, Programs programs, ServiceClock clock, CustomerPersons persons) {

    @PostMapping("/api/vouchers/{voucherId}/validation")
    Mono<ResponseEntity<JsonNode>> validate(@PathVariable VoucherId voucherId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("validation", ValidationBody.class),
                call -> new ValidateVoucher(
                        voucherId,
                        call.caller().partner(),
                        persons.adminToCompare(call.body().adminEmail())),
                (command, done) -> {
                    // A validation records nothing: what was recorded under its key is another call's, which may have
                    // named no voucher of this administrator.
                    if (done.repeated()) {
                        throw new KeyReused();
                    }
                    return validation(voucherId, command.partnerId());
                });
    }

    private Answer validation(VoucherId voucherId, PartnerId partnerId) {
        var sourced = log.stateOf(VoucherStreams.voucher(voucherId));
        var at = clock.instant();
        var voucher = (Voucher.Issued) VoucherEvolution.standing(sourced.state(), at);
        var standing = log.stateOf(VoucherStreams.standing(partnerId)).state();
        var grant = voucher.grant();
        var program = programs.byId(grant.program()).orElseThrow();
        var offering = program.offering(grant.entitlement().offering()).orElseThrow();
        var ofState = Stream.of(
                VoucherStateRules.voucherExpired(voucher, at), VoucherStateRules.voucherNotAvailable(voucher));
        var ofPartner = ReservationPreview.of(grant, standing, group -> group(group, at), program, program.dayOf(at));
        var checks = Stream.concat(ofState, ofPartner)
                .map(program.texts()::verdict)
                .map(CheckView::of)
                .toList();
        return Answer.of(
                200,
                Resource.of(
                        new ValidationView(
                                voucherId,
                                voucher.status(),
                                grant.program(),
                                grant.entitlement().offering(),
                                offering.name(),
                                grant.entitlement().level(),
                                grant.validity().lastDay(),
                                grant.validity().usableThrough(),
                                rates(grant, standing, program, program.dayOf(at)),
                                checks),
                        sourced));
    }

    /** From today on, or of today if the voucher's last day is over. */
    private static List<PossibleRate> rates(Grant grant, Standing standing, Program program, LocalDate today) {
        var last = grant.validity().usableThrough();
        return PossibleRate.of(
                program.rates(),
                standing.locations().values().stream().map(LocationRegistered::country),
                grant.entitlement().level(),
                today,
                last.isBefore(today) ? today : last);
    }

    private RepeatGroup group(String name, Instant at) {
        return log.stateOf(VoucherStreams.repeatGroup(name))
                .state()
                .standing(id -> log.stateOf(VoucherStreams.voucher(id)).state(), at);
    }
}
