/**
 * The vocabulary explained to readers: modules and code lists, each term with its words, its relations to other terms, the
 * shapes and rules that mention it, how often the data uses it, an example, and diagrams.
 */
@NullMarked
package org.mithaq.publish.vocabulary;

import org.jspecify.annotations.NullMarked;
