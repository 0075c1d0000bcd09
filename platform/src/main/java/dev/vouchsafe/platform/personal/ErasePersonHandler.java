package dev.vouchsafe.platform.personal;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.text.PlatformText;

/**
 * Records the erasure of whoever has a key; the key is deleted after, so that no crash leaves one deleted without a
 * word about it.
 */
final class ErasePersonHandler implements DecisionHandler<ErasePerson> {

    @Override
    public Class<ErasePerson> commandType() {
        return ErasePerson.class;
    }

    @Override
    public Decision handle(ErasePerson command, States states) {
        return command.key() == null
                ? Decision.refuse(Violation.of(Code.NOT_FOUND, PlatformText.NOTHING_SEALED))
                : Decision.accept(new PersonErased(command.key(), command.at()));
    }
}
