package dev.vouchsafe.acceptance.breaking.voucher.whatif;

import dev.vouchsafe.platform.decision.Commands;

record Writes(Commands commands) {}
