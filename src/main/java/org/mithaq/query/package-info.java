/**
 * Questions: the policy that every query is parsed against before it may run. Does not run anything itself over HTTP;
 * what runs is decided above.
 */
@NullMarked
package org.mithaq.query;

import org.jspecify.annotations.NullMarked;
