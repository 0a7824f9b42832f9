package org.mithaq.shacl.reads;

/** Says why it is not known what a shape reads; such a shape is evaluated at all its targets. */
final class UnanalysableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnanalysableException(String reason) {
        super(reason, null, false, false);
    }
}
