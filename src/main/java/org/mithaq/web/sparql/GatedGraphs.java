package org.mithaq.web.sparql;

import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;

/**
 * Fuseki's operation of the Graph Store Protocol, which reads what {@link GraphStoreGuard} asks for, and hands what it read
 * to the gate instead of reading it itself.
 */
final class GatedGraphs extends GSP_RW {

    /** Request attribute: the {@link GraphRead} of a request that reads. */
    static final String READ = GatedGraphs.class.getName() + ".read";

    @Override
    public void validate(HttpAction action) {
        // the guard has done that
    }

    @Override
    protected void doGet(HttpAction action) {
        GraphRead read = (GraphRead) action.getRequest().getAttribute(READ);
        action.beginRead();
        try {
            read.write(action.getActiveDSG(), action.getResponse());
        } finally {
            action.endRead();
        }
    }

    @Override
    protected void doPut(HttpAction action) {
        AdmittedWrite.run(action);
    }

    @Override
    protected void doPost(HttpAction action) {
        AdmittedWrite.run(action);
    }

    @Override
    protected void doDelete(HttpAction action) {
        AdmittedWrite.run(action);
    }
}
