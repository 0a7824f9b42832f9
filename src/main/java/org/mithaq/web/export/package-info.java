/**
 * Files for other programs that people use: calendars, reference managers, feed readers, repositories of research data. Each
 * address answers in one format, and what it does with its parameters is in {@code publish.export}.
 */
@NullMarked
package org.mithaq.web.export;

import org.jspecify.annotations.NullMarked;
