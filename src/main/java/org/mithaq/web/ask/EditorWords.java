package org.mithaq.web.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mithaq.web.page.Page;

/** What the editor says to its reader, for the script that puts it in place of what the editor says by itself. */
final class EditorWords {

    private static final String KEY = "page.sparql.editor.";

    private static final List<String> NAMES = List.of(
            "address",
            "all",
            "close",
            "close-others",
            "code",
            "complete",
            "complete-failed",
            "complete-none",
            "copy",
            "cut",
            "download",
            "download-none",
            "empty",
            "failed",
            "filter",
            "filter-none",
            "first",
            "found",
            "invalid",
            "last",
            "name",
            "new",
            "no-table",
            "no-view",
            "raw",
            "rename",
            "reopen",
            "rows",
            "share",
            "shown",
            "size",
            "sort",
            "sort-back",
            "sort-none",
            "stop",
            "table",
            "tabs",
            "took",
            "undeclared",
            "unreachable",
            "values",
            "view");

    private static final Map<String, String> ELSEWHERE = Map.of(
            "next", "page.next",
            "no", "page.ask.no",
            "pages", "page.pages",
            "previous", "page.previous",
            "query", "page.sparql.query",
            "run", "page.sparql.run",
            "yes", "page.ask.yes");

    private EditorWords() {}

    /** The words by their names, in the language of a page; parameters stay as written, since the browser alone knows them. */
    static Map<String, String> of(Page page) {
        Map<String, String> words = new LinkedHashMap<>();
        NAMES.forEach(name -> words.put(name, page.text(KEY + name)));
        new TreeMap<>(ELSEWHERE).forEach((name, key) -> words.put(name, page.text(key)));
        return words;
    }
}
