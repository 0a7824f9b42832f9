package org.mithaq.web.dump;

import java.time.Duration;
import java.util.Map;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.dump.DumpLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of dumps ({@code mithaq.dumps.*}).
 *
 * @param folder where they are kept; empty for the folder {@code dumps} of the store
 * @param maxBytes what all together may take on the disk
 * @param minFree what stays free there
 * @param interval how much time lies between two makings in one format
 * @param atOnce how many may be fetched at once
 * @param perClient how many by one client
 */
@ConfigurationProperties("mithaq.dumps")
public record DumpSettings(
        @DefaultValue("") String folder,
        @DefaultValue("20GB") DataSize maxBytes,
        @DefaultValue("256MB") DataSize minFree,
        @DefaultValue("60s") Duration interval,
        @DefaultValue("20") int atOnce,
        @DefaultValue("4") int perClient) {

    /**
     * Settings that can be used.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_SETTING} when a limit is not above zero, or one that may
     *     be zero is below
     */
    public DumpSettings {
        require("max-bytes", maxBytes.toBytes() > 0, maxBytes);
        require("min-free", !minFree.isNegative(), minFree);
        require("interval", !interval.isNegative(), interval);
        require("at-once", atOnce > 0, atOnce);
        require("per-client", perClient > 0, perClient);
    }

    /** The limits of the dumps that are kept. */
    DumpLimits limits() {
        return new DumpLimits(maxBytes.toBytes(), minFree.toBytes(), interval);
    }

    private static void require(String name, boolean usable, Object value) {
        if (!usable) {
            throw new InstallationException(
                    ProblemCode.INSTALLATION_SETTING, Map.of("setting", "mithaq.dumps." + name, "detail", value));
        }
    }
}
