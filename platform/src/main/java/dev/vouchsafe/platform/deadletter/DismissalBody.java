package dev.vouchsafe.platform.deadletter;

/** Why a message is not sent again. */
record DismissalBody(String reason) {}
