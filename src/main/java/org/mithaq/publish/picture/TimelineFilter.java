package org.mithaq.publish.picture;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of all that happened is wanted.
 *
 * @param network whose members or organs took part
 * @param actor who took part
 * @param objective that it addresses
 * @param from the first year
 * @param to the last year
 */
public record TimelineFilter(
        Optional<String> network,
        Optional<String> actor,
        Optional<String> objective,
        Optional<Integer> from,
        Optional<Integer> to) {

    /** Whether years are said, within which only what has a date can lie. */
    boolean hasYears() {
        return from.isPresent() || to.isPresent();
    }

    LocalDate firstDay() {
        return from.map(year -> LocalDate.of(year, 1, 1)).orElse(LocalDate.MIN);
    }

    LocalDate lastDay() {
        return to.map(year -> LocalDate.of(year, 12, 31)).orElse(LocalDate.MAX);
    }

    boolean wants(Happening happening, Happenings all) {
        SortedSet<String> members = network.map(body -> all.members().getOrDefault(body, new TreeSet<>()))
                .orElse(new TreeSet<>());
        return (network.isEmpty() || happening.actors().stream().anyMatch(members::contains))
                && (actor.isEmpty() || happening.actors().contains(actor.get()))
                && (objective.isEmpty() || happening.objectives().contains(objective.get()))
                && (!hasYears() || happening.isDated() && happening.spell().mayMeet(firstDay(), lastDay()));
    }
}
