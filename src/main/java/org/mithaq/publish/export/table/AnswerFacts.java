package org.mithaq.publish.export.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a table comes from, so that it can be cited and made again.
 *
 * @param question what was asked, in words of the reader
 * @param address where the same answer can be had
 * @param parameters the values that hold, by name
 * @param page from 1
 * @param changed when the revision that it shows was made; empty when nothing has changed since the store was filled
 */
public record AnswerFacts(
        String question, String address, Map<String, List<String>> parameters, int page, Optional<Instant> changed) {}
