/**
 * Questions of the catalogue as people ask them: the list by topic, the form of a question, what a name in it can mean, and
 * the answer as a table and as bars. Made from the headers of the queries; knows nothing of pages.
 */
@NullMarked
package org.mithaq.publish.ask;

import org.jspecify.annotations.NullMarked;
