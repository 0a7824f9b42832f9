/** The network of actors in the formats of the tools that draw and count networks: GraphML, GEXF, Cytoscape's JSON, CSV. */
@NullMarked
package org.mithaq.publish.network;

import org.jspecify.annotations.NullMarked;
