package org.mithaq.publish.dump;

import java.time.Duration;

/**
 * The limits of dumps that are kept.
 *
 * @param maxBytes what all files together may take
 * @param minFree what stays free on the disk, in bytes: other things are written there, too
 * @param interval how much time lies between two makings in one format at least
 */
public record DumpLimits(long maxBytes, long minFree, Duration interval) {}
