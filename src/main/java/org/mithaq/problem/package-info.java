/**
 * What can go wrong, by consequence: six unchecked exceptions, chosen by what the caller must do next, each with a
 * {@link org.mithaq.problem.ProblemCode} and named parameters. They carry data; sentences live in the message files.
 */
@NullMarked
package org.mithaq.problem;

import org.jspecify.annotations.NullMarked;
