package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.ChangedState;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

/**
 * What a change of a voucher answers: the voucher as it stood right after it, the same whenever the call is repeated.
 */
@Component
public record VoucherAnswers(LogReader log) {

    public Answer changed(int status, VoucherId voucherId, Outcome.Done done) {
        var sourced = ChangedState.of(log, VoucherStreams.voucher(voucherId), done);
        return Answer.of(status, Resource.of(VoucherView.of((Voucher.Issued) sourced.state()), sourced));
    }
}
