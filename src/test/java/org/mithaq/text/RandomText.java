package org.mithaq.text;

import java.util.Random;

/** Texts of characters that are hard to normalise, mixed at random. */
final class RandomText {

    private static final int[][] RANGES = {
        {'\u0020', '\u007E'},
        {'\u00A0', '\u017F'},
        {'\u02B9', '\u02BF'},
        {'\u0300', '\u0310'},
        {'\u0600', '\u06FF'},
        {'\u0750', '\u077F'},
        {'\u0890', '\u08FF'},
        {'\u200B', '\u200F'},
        {'\u2010', '\u2069'},
        {'\uFB50', '\uFDFD'},
        {'\uFE70', '\uFEFF'},
        {0x1EE00, 0x1EEF1},
        {0x1F600, 0x1F610},
    };

    private RandomText() {}

    static String next(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            int[] range = RANGES[random.nextInt(RANGES.length)];
            text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
        }
        return text.toString();
    }
}
