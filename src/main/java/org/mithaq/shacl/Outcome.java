package org.mithaq.shacl;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What validation found, in {@link Finding#ORDER}.
 *
 * <p>Whether a graph conforms is decided by counting violations: a warning does not make a record unfit.
 */
public record Outcome(List<Finding> findings) {

    /** Nothing was found. */
    public static final Outcome CLEAN = new Outcome(List.of());

    /** An outcome of these findings, put in order. */
    public Outcome {
        findings = findings.stream().sorted(Finding.ORDER).toList();
    }

    /** Whether there is no violation. */
    public boolean conforms() {
        return count(Severity.VIOLATION) == 0;
    }

    /** How many findings are of this severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The findings that were not there before: what a change is answerable for. */
    public Outcome since(Outcome before) {
        Set<String> known = before.findings.stream().map(Finding::identity).collect(Collectors.toUnmodifiableSet());
        return new Outcome(findings.stream()
                .filter(finding -> !known.contains(finding.identity()))
                .toList());
    }
}
