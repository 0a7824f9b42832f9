package org.mithaq.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one language contributes to reading dates: its words, each in the spelling in which words are compared, and the
 * habits of writing that not all languages share.
 *
 * <p><i>Shape:</i> in the tables from which it is made, a line is a word (a month may have two); empty lines part the
 * names of one month or weekday from those of the next.
 */
final class DateWords {

    /** What a word does in a date. */
    enum Role {
        /** Before a day or its name: day, two days, days. */
        DAY,
        MONTH,
        YEAR,
        /** The first of a month, in a word. */
        FIRST,
        ARTICLE,
        /** Between day, month and year. */
        OF,
        FROM,
        TO,
        /** As in "until the end of". */
        AS_FAR_AS,
        BETWEEN,
        /** Before "between", adding nothing. */
        WHAT_IS,
        AND,
        /** Between a weekday and the date it falls on. */
        CORRESPONDING_TO,
        /** What may be written onto a number and leaves it a number. */
        PREFIX_OF_NUMBER,
        /** What makes a number an ordinal. */
        ORDINAL,
        COMMON_ERA,
        HIJRI_ERA,
        /** Beside a date, says that another time is meant: before, since, about, late, or. */
        APART
    }

    /** A habit of writing. */
    enum Habit {
        /** "And" is written onto the next word. */
        AND_IS_WRITTEN_ON,
        /** A point may follow a short name of a month or weekday. */
        NAMES_ARE_CUT,
        /** The day may stand after its month. */
        MONTH_BEFORE_DAY,
        /** Dates may be numbers only, with the day first if not the year. */
        NUMBERS_ONLY
    }

    private final UnaryOperator<String> spelling;
    private final Map<String, Month> months;
    private final Map<String, DayOfWeek> weekdays;
    private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);
    private final Set<String> afterAnd = new HashSet<>();
    private final Set<Habit> habits;

    DateWords(
            UnaryOperator<String> spelling,
            String months,
            String weekdays,
            Map<Role, String> words,
            Set<Habit> habits) {
        this.spelling = spelling;
        this.months = groups(months, Month.values());
        this.weekdays = groups(weekdays, DayOfWeek.values());
        Arrays.stream(Role.values()).forEach(role -> this.words.put(role, words(words.getOrDefault(role, ""))));
        this.habits = Set.copyOf(habits);
        this.months.keySet().forEach(name -> afterAnd.add(name.split(" ")[0]));
        afterAnd.addAll(this.weekdays.keySet());
        afterAnd.addAll(of(Role.DAY));
        afterAnd.addAll(of(Role.TO));
    }

    String spelled(String word) {
        return spelling.apply(word);
    }

    @Nullable
    Month month(String name) {
        return months.get(name);
    }

    @Nullable
    DayOfWeek weekday(String name) {
        return weekdays.get(name);
    }

    Set<String> of(Role role) {
        return words.getOrDefault(role, Set.of());
    }

    boolean has(Habit habit) {
        return habits.contains(habit);
    }

    /** Whether the word may be part of a date when "and" is written onto it. */
    boolean mayFollowAnd(String word) {
        return has(Habit.AND_IS_WRITTEN_ON) && afterAnd.contains(word);
    }

    private <T> Map<String, T> groups(String names, T[] values) {
        Map<String, T> valueOfName = new HashMap<>();
        List<T> remaining = new ArrayList<>(List.of(values));
        for (String group : names.split("\n\n")) {
            T value = remaining.remove(0);
            words(group).forEach(name -> valueOfName.put(name, value));
        }
        return Map.copyOf(valueOfName);
    }

    private Set<String> words(String lines) {
        return lines.lines().map(spelling).collect(Collectors.toUnmodifiableSet());
    }
}
