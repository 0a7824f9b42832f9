package org.mithaq.browse;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.mithaq.language.Language;

/**
 * The order of names in a language: that of CLDR, numbers by their value. In Arabic the forms of alef are one letter, as in
 * dictionaries and indexes, where CLDR takes some of them for letters of their own; teh marbuta is a letter of its own and the
 * article counts as it is written, as in CLDR; Arabic script comes before Latin.
 *
 * <p><em>Source</em>: Unicode Technical Standard 35, part 5.
 */
final class NameOrder {

    /** Alef, then with hamza above, hamza below, madda and wasla. */
    private static final String ONE_ALEF = "&\u0627<<\u0623<<\u0625<<\u0622<<\u0671";

    private static final Map<Language, NameOrder> KNOWN = new ConcurrentHashMap<>();

    /** Frozen, so that any number of threads may use it. */
    private final Collator collator;

    private NameOrder(Collator collator) {
        this.collator = collator;
    }

    static NameOrder of(Language language) {
        return KNOWN.computeIfAbsent(language, NameOrder::make);
    }

    private static NameOrder make(Language language) {
        Collator collator = Collator.getInstance(ULocale.forLanguageTag(language.tag()));
        if (collator instanceof RuleBasedCollator rules) {
            RuleBasedCollator own = language == Language.ARABIC ? withOneAlef(rules) : rules;
            own.setNumericCollation(true);
            return new NameOrder(own.freeze());
        }
        throw new IllegalStateException("ICU orders by rules");
    }

    private static RuleBasedCollator withOneAlef(RuleBasedCollator rules) {
        try {
            return new RuleBasedCollator(rules.getRules() + ONE_ALEF);
        } catch (Exception e) {
            throw new IllegalStateException(ONE_ALEF, e);
        }
    }

    /** The indexes of some names in their order; equal ones stay as they are. */
    int[] of(List<String> names) {
        List<CollationKey> keys = names.stream().map(collator::getCollationKey).toList();
        return IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(keys::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
