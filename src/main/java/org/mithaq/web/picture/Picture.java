package org.mithaq.web.picture;

import java.util.Map;
import org.mithaq.publish.picture.Drawing;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.web.page.Page;

/**
 * A picture: a page, a drawing as a file, and a table that says the same.
 *
 * @param <R> what a reader wants of it
 */
interface Picture<R> {

    /** Its name in addresses, templates and keys of messages. */
    String name();

    /** The names of its parameters, as {@link PictureParameters} takes them. */
    String[] parameters();

    /** What a request wants; a problem of it is thrown. */
    R wanted(PictureParameters parameters);

    /** Adds the styles and scripts of its page. */
    default void dress(Page page) {
        page.style("css/drawing.css").style("css/pictures.css").script("js/pictures.js");
    }

    /** What its template shows. */
    Map<String, Object> model(R wanted, QueryTicket ticket, Page page);

    /** The drawing. */
    Drawing drawing(R wanted, QueryTicket ticket, Page page);
}
