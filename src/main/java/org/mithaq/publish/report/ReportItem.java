package org.mithaq.publish.report;

import org.jspecify.annotations.Nullable;
import org.mithaq.shacl.Finding;

/**
 * One finding in a reader's language.
 *
 * @param finding the finding itself: severity, and the exact nodes for programs
 * @param record the record that describes the thing; null when none does
 * @param submitted whether that record is one of those that were checked, not one that the graph holds already
 * @param thing the thing that was looked at
 * @param field the field that is wrong; null when the finding is about the thing itself
 * @param found what stands there; null when something is missing, or the finding is about the thing itself
 * @param message what is wrong and what to do
 * @param rule the shape that found it
 */
public record ReportItem(
        Finding finding,
        @Nullable NamedThing record,
        boolean submitted,
        NamedThing thing,
        @Nullable NamedThing field,
        @Nullable NamedThing found,
        String message,
        RuleReference rule) {}
