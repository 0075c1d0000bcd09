package dev.vouchsafe.notification;

import dev.vouchsafe.platform.testing.ClosedLettersContract;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.util.Map;

class ClosedLettersTest extends ClosedLettersContract {

    @Override
    protected ServiceUnderTest start() {
        return new ServiceUnderTest(NotificationServiceApplication::application, NotificationUnderTest.START);
    }

    @Override
    protected Map.Entry<String, String> read() {
        return Map.entry("voucher.notices", "notice.given.v1");
    }
}
