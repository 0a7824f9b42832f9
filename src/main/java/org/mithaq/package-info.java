/**
 * Mithaq, an open knowledge graph about migration governance.
 *
 * <p>Packages have ranks; a package may import only packages of a strictly lower rank ({@code ArchitectureTest}):
 *
 * <ol start="0">
 *   <li>{@code problem}, {@code language}, {@code text}, {@code edtf}
 *   <li>{@code vocab}, {@code access}
 *   <li>{@code shacl} above {@code shacl.reads}, {@code store}
 *   <li>{@code gate}
 *   <li>{@code query} above {@code query.memory}, {@code query} above {@code query.admission}, {@code search}
 *   <li>{@code query.catalogue}
 *   <li>{@code browse}, {@code network}, {@code records}, {@code reconcile}
 *   <li>{@code publish.dataset} above {@code publish.dump}, {@code publish.network} above {@code publish.csv},
 *       {@code publish.report}, {@code publish.resource}, {@code publish.vocabulary} above {@code publish.diagram}
 *   <li>{@code publish} above {@code publish.jsonld}, {@code publish.export.calendar},
 *       {@code publish.export.changes}, {@code publish.export.citation}, {@code publish.export.crate},
 *       {@code publish.export.table}
 *   <li>{@code publish.ask}, {@code publish.page}, {@code publish.picture}
 *   <li>{@code web.http}
 *   <li>{@code web.page}
 *   <li>{@code web} ({@code web.api}, {@code web.ask}, {@code web.browse}, {@code web.dataset}, {@code web.dump},
 *       {@code web.export}, {@code web.network}, {@code web.picture}, {@code web.queries}, {@code web.reconcile},
 *       {@code web.resource}, {@code web.sparql}, {@code web.vocabulary}), {@code cli}, {@code ops}
 * </ol>
 */
@NullMarked
package org.mithaq;

import org.jspecify.annotations.NullMarked;
