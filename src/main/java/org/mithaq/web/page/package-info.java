/**
 * What all pages of the web application have in common: the frame around them, templates, style sheets, scripts and fonts,
 * the preferences of a reader, dates and names in words, and problems as pages.
 *
 * <p>A feature hands a template of {@code templates/} and its values to {@link org.mithaq.web.page.PageWriter}; the template
 * begins with {@code th:replace="~{frame :: page(~{::main})}"} and knows its {@link org.mithaq.web.page.Page} as
 * {@code page}.
 */
@NullMarked
package org.mithaq.web.page;

import org.jspecify.annotations.NullMarked;
