package org.mithaq.web.sparql;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;

/** Fuseki's update operation, which hands what {@link UpdateGuard} read to the gate instead of reading it itself. */
final class GatedUpdates extends SPARQL_Update {

    @Override
    public void validate(HttpAction action) {
        // the guard has done that
    }

    @Override
    public void execute(HttpAction action) {
        AdmittedWrite.run(action);
    }
}
