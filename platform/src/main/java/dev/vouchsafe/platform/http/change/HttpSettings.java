package dev.vouchsafe.platform.http.change;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what is taken over HTTP.
 *
 * @param maxBody the largest JSON body
 * @param maxUpload the largest upload of bytes
 */
@ConfigurationProperties("vouchsafe.http")
record HttpSettings(
        @DefaultValue("256KB") DataSize maxBody,
        @DefaultValue("20MB") DataSize maxUpload) {}
