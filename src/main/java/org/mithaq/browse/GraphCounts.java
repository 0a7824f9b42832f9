package org.mithaq.browse;

import java.util.Map;

/** How many things each list has at a revision. */
public record GraphCounts(long revision, Map<ListKind, Long> of) {}
