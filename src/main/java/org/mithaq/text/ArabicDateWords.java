package org.mithaq.text;

import java.util.Map;
import java.util.Set;
import org.mithaq.text.DateWords.Habit;
import org.mithaq.text.DateWords.Role;

/**
 * The words of dates in Arabic.
 *
 * <p>Months have up to four sets of names: the Gregorian ones of Morocco, of Tunisia and Algeria, of Egypt and the Gulf,
 * and the Syriac ones of the Mashreq. No name means different months in different sets.
 */
final class ArabicDateWords {

    private static final String MONTHS = """
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

            """;

    private static final String WEEKDAYS = """
            الاثنين

            الثلاثاء

            الأربعاء

            الخميس

            الجمعة

            السبت

            الأحد

            """;

    private static final Map<Role, String> ROLES = Map.ofEntries(
            Map.entry(Role.DAY, """
            يوم
            يومي
            أيام

            """),
            Map.entry(Role.MONTH, """
            شهر

            """),
            Map.entry(Role.YEAR, """
            عام
            العام
            لعام
            عامي
            سنة
            السنة
            لسنة
            سنتي

            """),
            Map.entry(Role.FIRST, """
            فاتح

            """),
            Map.entry(Role.OF, """
            من

            """),
            Map.entry(Role.FROM, """
            من

            """),
            Map.entry(Role.TO, """
            إلى
            حتى

            """),
            Map.entry(Role.AS_FAR_AS, """
            غاية

            """),
            Map.entry(Role.BETWEEN, """
            بين
            مابين

            """),
            Map.entry(Role.WHAT_IS, """
            ما

            """),
            Map.entry(Role.AND, """
            و

            """),
            Map.entry(Role.CORRESPONDING_TO, """
            الموافق
            المصادف

            """),
            Map.entry(Role.PREFIX_OF_NUMBER, """
            ال
            ل
            لل

            """),
            Map.entry(Role.COMMON_ERA, """
            م
            ميلادي
            ميلادية

            """),
            Map.entry(Role.HIJRI_ERA, """
            ه
            هجري
            هجرية
            للهجرة

            """),
            Map.entry(Role.APART, """
            قبل
            قبيل
            بعد
            بعيد
            حتى
            منذ
            من
            إلى
            ابتداء
            اعتبارا
            انطلاقا
            غاية
            بحلول
            نحو
            حوالي
            غداة
            عشية
            """));

    private ArabicDateWords() {}

    static DateWords table() {
        return new DateWords(ArabicNormalizer::normalize, MONTHS, WEEKDAYS, ROLES, Set.of(Habit.AND_IS_WRITTEN_ON));
    }
}
