package dev.vouchsafe.payment;

import dev.vouchsafe.platform.testing.ClosedLettersContract;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.util.Map;

class ClosedLettersTest extends ClosedLettersContract {

    @Override
    protected ServiceUnderTest start() {
        return new ServiceUnderTest(PaymentServiceApplication::application, "2021-03-16T09:00:00Z");
    }

    @Override
    protected Map.Entry<String, String> read() {
        return Map.entry("voucher.events", "voucher.redeemed.v1");
    }
}
