package org.mithaq.web.picture;

import org.mithaq.query.admission.QueryTicket;
import org.mithaq.web.page.Page;

/**
 * A picture whose table is a file of its own.
 *
 * @param <R> what a reader wants of it
 */
interface PictureWithTable<R> extends Picture<R> {

    /** The table in CSV. */
    byte[] table(R wanted, QueryTicket ticket, Page page);
}
