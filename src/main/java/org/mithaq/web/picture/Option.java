package org.mithaq.web.picture;

import org.mithaq.web.page.Word;

/** A choice of a form. */
record Option(String value, Word name) {}
