package org.mithaq.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Arabic words that dates are made of, in the {@linkplain ArabicNormalizer normal form} in which they are compared.
 *
 * <p>Months have up to four sets of names: the Gregorian ones of Morocco, of Tunisia and Algeria, of Egypt and the Gulf,
 * and the Syriac ones of the Mashreq. No name means different months in different sets.
 */
final class DateWords {

    static final Map<String, Month> MONTHS = groups("""
        يناير
        جانفي
        كانون الثاني

        فبراير
        فيفري
        شباط

        مارس
        آذار

        أبريل
        أفريل
        نيسان

        ماي
        مايو
        أيار

        يونيو
        يونيه
        جوان
        حزيران

        يوليوز
        يوليو
        يوليه
        جويلية
        تموز

        غشت
        أغسطس
        أوت
        آب

        شتنبر
        سبتمبر
        أيلول

        أكتوبر
        تشرين الأول

        نونبر
        نوفمبر
        تشرين الثاني

        دجنبر
        ديسمبر
        كانون الأول
        """, Month.values());

    static final Map<String, DayOfWeek> WEEKDAYS = groups("""
        الاثنين

        الثلاثاء

        الأربعاء

        الخميس

        الجمعة

        السبت

        الأحد
        """, DayOfWeek.values());

    /** Before a day or its name: day, two days, days. */
    static final Set<String> DAY = words("""
        يوم
        يومي
        أيام
        """);

    static final Set<String> MONTH = words("""
        شهر
        """);

    static final Set<String> YEAR = words("""
        عام
        العام
        لعام
        عامي
        سنة
        السنة
        لسنة
        سنتي
        """);

    /** The first of a month, in Morocco. */
    static final Set<String> FIRST = words("""
        فاتح
        """);

    static final Set<String> FROM = words("""
        من
        """);

    static final Set<String> TO = words("""
        إلى
        حتى
        """);

    /** As in "until the end of". */
    static final Set<String> AS_FAR_AS = words("""
        غاية
        """);

    static final Set<String> BETWEEN = words("""
        بين
        مابين
        """);

    /** Before "between", adding nothing. */
    static final Set<String> WHAT_IS = words("""
        ما
        """);

    static final Set<String> AND = words("""
        و
        """);

    /** Between a weekday and the date it falls on. */
    static final Set<String> CORRESPONDING_TO = words("""
        الموافق
        المصادف
        """);

    /** What may be written onto a number and leaves it a number. */
    static final Set<String> PREFIXES_OF_NUMBERS = words("""
        ال
        ل
        لل
        """);

    static final Set<String> COMMON_ERA = words("""
        م
        ميلادي
        ميلادية
        """);

    static final Set<String> HIJRI_ERA = words("""
        ه
        هجري
        هجرية
        للهجرة
        """);

    /** Every word that may follow "and" without a space and be part of a date. */
    private static final Set<String> AFTER_AND = afterAnd();

    private DateWords() {}

    static boolean mayFollowAnd(String word) {
        return AFTER_AND.contains(word);
    }

    private static <T> Map<String, T> groups(String names, T[] values) {
        Map<String, T> valueOfName = new HashMap<>();
        List<T> remaining = new ArrayList<>(List.of(values));
        for (String group : names.split("\n\n")) {
            T value = remaining.remove(0);
            words(group).forEach(name -> valueOfName.put(name, value));
        }
        return Map.copyOf(valueOfName);
    }

    private static Set<String> words(String lines) {
        return lines.lines().map(ArabicNormalizer::normalize).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> afterAnd() {
        Set<String> words =
                MONTHS.keySet().stream().map(name -> name.split(" ")[0]).collect(Collectors.toSet());
        words.addAll(WEEKDAYS.keySet());
        words.addAll(DAY);
        words.addAll(TO);
        return Set.copyOf(words);
    }
}
