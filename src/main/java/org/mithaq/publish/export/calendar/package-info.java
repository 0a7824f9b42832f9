/**
 * Meetings as calendars that people subscribe to. No calendar shows a day that no source states: what is known less exactly is
 * shown as such, or as a note without a day.
 */
@NullMarked
package org.mithaq.publish.export.calendar;

import org.jspecify.annotations.NullMarked;
