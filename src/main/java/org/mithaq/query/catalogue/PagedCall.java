package org.mithaq.query.catalogue;

import org.apache.jena.query.Query;

/** A question with its values and the page that is asked for. Equal calls have the same answer on the same data. */
public sealed interface PagedCall permits QueryCall, CommitmentCall {

    /** The query as it is run: for one row more than the page, which tells whether there is another page. */
    Query bound();

    /** From 1. */
    int page();

    /** The most rows of a page. */
    int pageSize();

    /** Whether the answer is a graph; otherwise it is rows. */
    boolean isGraph();

    /** Whether the answer comes in pages. */
    boolean isPaged();

    /** Whether the answer may be another one tomorrow though no data change. */
    boolean readsClock();

    /** The call as a text that differs whenever the call does, and is the same after a restart. */
    String canonical();
}
