package org.mithaq.publish.export.crate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The data of a crate: the dumps of one revision.
 *
 * @param revision the newest revision in them
 * @param changed when it was made; empty when nothing has changed since the store was filled
 * @param dumps may be empty, for an installation that keeps none
 */
public record CrateData(long revision, Optional<Instant> changed, List<CrateFile> dumps) {

    /** Gives the newest data. */
    @FunctionalInterface
    public interface Source {

        /** The data as they are now; their files can be read for as long as a reader may take. */
        CrateData now();
    }
}
