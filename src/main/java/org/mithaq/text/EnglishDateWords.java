package org.mithaq.text;

import java.util.Map;
import java.util.Set;
import org.mithaq.text.DateWords.Habit;
import org.mithaq.text.DateWords.Role;

/** The words of dates in English; a date of three numbers is read where day and month can't be confused. */
final class EnglishDateWords {

    private static final String MONTHS = """
            January
            Jan

            February
            Feb

            March
            Mar

            April
            Apr

            May

            June
            Jun

            July
            Jul

            August
            Aug

            September
            Sept
            Sep

            October
            Oct

            November
            Nov

            December
            Dec
            """;

    private static final String WEEKDAYS = """
            Monday
            Mon

            Tuesday
            Tues
            Tue

            Wednesday
            Weds
            Wed

            Thursday
            Thurs
            Thur
            Thu

            Friday
            Fri

            Saturday
            Sat

            Sunday
            Sun
            """;

    private static final Map<Role, String> ROLES = Map.ofEntries(
            Map.entry(Role.MONTH, """
            month
            """),
            Map.entry(Role.YEAR, """
            year
            years
            in
            """),
            Map.entry(Role.FIRST, """
            first
            """),
            Map.entry(Role.ARTICLE, """
            the
            """),
            Map.entry(Role.OF, """
            of
            """),
            Map.entry(Role.FROM, """
            from
            """),
            Map.entry(Role.TO, """
            to
            through
            thru
            until
            till
            """),
            Map.entry(Role.BETWEEN, """
            between
            """),
            Map.entry(Role.AND, """
            and
            """),
            Map.entry(Role.ORDINAL, """
            st
            nd
            rd
            th
            """),
            Map.entry(Role.COMMON_ERA, """
            CE
            AD
            """),
            Map.entry(Role.HIJRI_ERA, """
            AH
            Hijri
            """),
            Map.entry(Role.APART, """
            before
            after
            since
            until
            till
            from
            between
            by
            about
            around
            approximately
            approx
            circa
            ca
            roughly
            early
            earlier
            late
            later
            mid
            middle
            end
            beginning
            start
            starting
            onwards
            onward
            following
            preceding
            prior
            eve
            half
            quarter
            semester
            week
            weekend
            fortnight
            or
            not
            except
            """));

    private EnglishDateWords() {}

    static DateWords table() {
        return new DateWords(
                LatinSpelling::fold,
                MONTHS,
                WEEKDAYS,
                ROLES,
                Set.of(Habit.NAMES_ARE_CUT, Habit.MONTH_BEFORE_DAY, Habit.NUMBERS_ONLY));
    }
}
