package org.mithaq.architecture;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mithaq.support.ProjectFiles;

/**
 * The ranks of the packages, read from the list in {@code package-info.java} of the root package: one item per rank, the
 * lowest first. Inside an item, "{@code a} above {@code b}" and "{@code b} below {@code a}" put {@code b} half a rank
 * lower. The root package is above all others.
 */
final class PackageRanks {

    private static final Pattern ITEM = Pattern.compile("<li>(.*?)(?=<li>|</ol>)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\{@code ([a-z.]+)}");
    private static final Pattern ABOVE = Pattern.compile("\\{@code [a-z.]+} above \\{@code ([a-z.]+)}");
    private static final Pattern BELOW = Pattern.compile("\\{@code ([a-z.]+)} below \\{@code [a-z.]+}");

    private final Map<String, Integer> ranks = new LinkedHashMap<>();

    private PackageRanks() {}

    static PackageRanks ofTheProject() {
        PackageRanks table = new PackageRanks();
        Matcher items = ITEM.matcher(ProjectFiles.text(Path.of(JavaSources.ROOT, "package-info.java")));
        for (int rank = 0; items.find(); rank++) {
            table.add(items.group(1), 2 * rank);
        }
        return table;
    }

    private void add(String item, int rank) {
        Matcher names = NAME.matcher(item);
        while (names.find()) {
            ranks.put("org.mithaq." + names.group(1), rank);
        }
        for (Pattern lower : new Pattern[] {ABOVE, BELOW}) {
            Matcher lowered = lower.matcher(item);
            while (lowered.find()) {
                ranks.put("org.mithaq." + lowered.group(1), rank - 1);
            }
        }
    }

    /** The packages that have a rank. */
    Set<String> packages() {
        return ranks.keySet();
    }

    /** The rank of a package: a number to compare; empty when the table does not name it. */
    Optional<Integer> of(String packageName) {
        return packageName.equals("org.mithaq")
                ? Optional.of(Integer.MAX_VALUE)
                : Optional.ofNullable(ranks.get(packageName));
    }

    /** Whether {@code user} may know {@code used}: itself, or a package of a strictly lower rank. */
    boolean mayUse(String user, String used) {
        return user.equals(used)
                || of(user).flatMap(rank -> of(used).map(other -> other < rank)).orElse(false);
    }
}
