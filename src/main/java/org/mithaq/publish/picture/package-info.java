/**
 * What happened, who is tied to whom, which objectives are addressed by whom, and where, as pictures: models in plain Java, drawn
 * as SVG without a browser, and as tables.
 *
 * <p>{@link org.mithaq.publish.picture.Happenings} are read once for each revision; {@link org.mithaq.publish.picture.Timeline},
 * {@link org.mithaq.publish.picture.Coverage} and {@link org.mithaq.publish.picture.CountryMap} choose from them and make a
 * {@link org.mithaq.publish.picture.Drawing}, which {@link org.mithaq.publish.picture.SvgFile} writes as a file and pages show.
 */
@NullMarked
package org.mithaq.publish.picture;

import org.jspecify.annotations.NullMarked;
