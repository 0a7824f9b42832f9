package org.mithaq.text;

import java.util.Map;
import java.util.Set;
import org.mithaq.text.DateWords.Habit;
import org.mithaq.text.DateWords.Role;

/** The words of dates in French, accents or not. */
final class FrenchDateWords {

    private static final String MONTHS = """
            janvier
            janv
            jan

            février
            févr
            fév

            mars

            avril
            avr

            mai

            juin

            juillet
            juill
            juil

            août

            septembre
            sept

            octobre
            oct

            novembre
            nov

            décembre
            déc
            """;

    private static final String WEEKDAYS = """
            lundi
            lun

            mardi
            mar

            mercredi
            mer

            jeudi
            jeu

            vendredi
            ven

            samedi
            sam

            dimanche
            dim
            """;

    private static final Map<Role, String> ROLES = Map.ofEntries(
            Map.entry(Role.MONTH, """
            mois
            """),
            Map.entry(Role.YEAR, """
            an
            année
            années
            en
            """),
            Map.entry(Role.FIRST, """
            premier
            """),
            Map.entry(Role.ARTICLE, """
            le
            les
            l
            """),
            Map.entry(Role.OF, """
            de
            d
            """),
            Map.entry(Role.FROM, """
            du
            de
            """),
            Map.entry(Role.TO, """
            au
            à
            jusqu
            """),
            Map.entry(Role.BETWEEN, """
            entre
            """),
            Map.entry(Role.AND, """
            et
            """),
            Map.entry(Role.ORDINAL, """
            er
            e
            """),
            Map.entry(Role.HIJRI_ERA, """
            H
            hégire
            hégirien
            hégirienne
            """),
            Map.entry(Role.APART, """
            avant
            après
            depuis
            dès
            jusque
            jusqu
            entre
            vers
            environ
            autour
            approximativement
            ici
            fin
            début
            mi
            milieu
            courant
            partir
            compter
            dater
            suivant
            suivants
            précédant
            lendemain
            veille
            semaine
            trimestre
            semestre
            quinzaine
            moitié
            ou
            sauf
            hors
            """));

    private FrenchDateWords() {}

    static DateWords table() {
        return new DateWords(
                LatinSpelling::fold, MONTHS, WEEKDAYS, ROLES, Set.of(Habit.NAMES_ARE_CUT, Habit.NUMBERS_ONLY));
    }
}
