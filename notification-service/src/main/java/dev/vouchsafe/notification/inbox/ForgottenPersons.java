package dev.vouchsafe.notification.inbox;

import dev.vouchsafe.contracts.notice.PersonForgotten;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.InboundMessage;
import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.platform.personal.PersonalData;

/** Forgets whom another service erased: first the log says so, then the keys are deleted. */
record ForgottenPersons(String topic, Commands commands, PersonalData personal)
        implements InboundHandler<PersonForgotten> {

    @Override
    public String type() {
        return PersonForgotten.TYPE;
    }

    @Override
    public Class<PersonForgotten> dataType() {
        return PersonForgotten.class;
    }

    @Override
    public void handle(InboundMessage<PersonForgotten> message) {
        var told = message.data();
        // What is done again after a crash answers the first time's events, so no key is left.
        if (commands.send(new ForgetPerson(told.person(), told.at()), message.cause()) instanceof Outcome.Done done) {
            personal.erase(done.events().stream()
                    .filter(PersonErased.class::isInstance)
                    .map(event -> ((PersonErased) event).key())
                    .toList());
        }
    }
}
