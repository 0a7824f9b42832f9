package org.mithaq.text;

import java.time.DayOfWeek;
import java.util.Optional;

/**
 * A date as a text states it, and what it says in EDTF.
 *
 * <p><i>Units:</i> {@code start} and {@code end} count code points of the text from 0, the end being after the last one,
 * as the offsets of a passage do. EDTF is of level 0, or {@code XXXX-MM-DD} where the text gives no year.
 *
 * <p><i>Source:</i> {@code mq:edtf}, {@code mq:dateAsStated}, {@code mq:statedWeekday}.
 *
 * @param edtf the date or interval
 * @param words the words of the text, from the first that belongs to the date to the last
 * @param weekday the first weekday named; empty when none is
 * @param check whether the weekdays named are those of the dates
 */
public record StatedDate(
        String edtf, String words, int start, int end, Optional<DayOfWeek> weekday, WeekdayCheck check) {}
