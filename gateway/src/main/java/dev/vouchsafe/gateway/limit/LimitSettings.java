package dev.vouchsafe.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one caller and one address may take of this gateway. Each gateway counts by itself.
 *
 * @param calls how often somebody may call
 * @param atOnce how much may go on at the same time
 * @param time how long the gateway waits for a caller
 */
@ConfigurationProperties("vouchsafe.gateway.limits")
public record LimitSettings(
        @DefaultValue Calls calls,
        @DefaultValue AtOnce atOnce,
        @DefaultValue Time time) {

    /**
     * In a minute. Who has called for less may call for as much at once.
     *
     * @param ofCaller calls with the tokens of one subject that acts for the same tenant
     * @param ofAddress calls from one address
     * @param guesses calls of one caller that name a wrong address of a voucher's administrator
     */
    public record Calls(
            @DefaultValue("30000") long ofCaller,
            @DefaultValue("120000") long ofAddress,
            @DefaultValue("200") long guesses) {}

    /**
     * @param ofCaller calls of one caller
     * @param uploadsOfTenant uploads of one partner
     * @param uploads uploads of all
     * @param formsOfAddress forms that one address sends to the portal
     * @param forms forms that all send to the portal
     * @param connectionsOfAddress open connections of one address
     * @param connections open connections of all
     */
    public record AtOnce(
            @DefaultValue("200") int ofCaller,
            @DefaultValue("8") int uploadsOfTenant,
            @DefaultValue("64") int uploads,
            @DefaultValue("64") int formsOfAddress,
            @DefaultValue("256") int forms,
            @DefaultValue("1000") int connectionsOfAddress,
            @DefaultValue("10000") int connections) {}

    /**
     * @param header from a connection, or the first byte of a call on it, to the end of the call's headers
     * @param silence between two pieces of a body, and for a piece of an answer to be taken
     * @param body for a whole body
     * @param idle between two calls on a connection
     */
    public record Time(
            @DefaultValue("10s") Duration header,
            @DefaultValue("20s") Duration silence,
            @DefaultValue("10m") Duration body,
            @DefaultValue("60s") Duration idle) {}
}
