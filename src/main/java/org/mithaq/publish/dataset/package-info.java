/**
 * What an installation says of its data as a whole: how much of what there is, counted anew for each revision, and where to get
 * it (VoID, DCAT-AP, SPARQL Service Description).
 */
@NullMarked
package org.mithaq.publish.dataset;

import org.jspecify.annotations.NullMarked;
