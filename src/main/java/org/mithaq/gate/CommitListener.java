package org.mithaq.gate;

import java.util.List;
import org.mithaq.store.Revision;

/** Hears of what was committed, in order, before those who submitted it do. It must not fail, and not take long. */
@FunctionalInterface
public interface CommitListener {

    /** These revisions, never none, were committed together. */
    void committed(List<Revision> revisions);
}
