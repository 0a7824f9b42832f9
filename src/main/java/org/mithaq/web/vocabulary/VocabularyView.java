package org.mithaq.web.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mithaq.publish.report.Legible;
import org.mithaq.publish.resource.DocumentFormat;
import org.mithaq.publish.vocabulary.Question;
import org.mithaq.publish.vocabulary.Term;
import org.mithaq.publish.vocabulary.TermDocumentation;
import org.mithaq.publish.vocabulary.TermKind;
import org.mithaq.publish.vocabulary.TermReference;
import org.mithaq.publish.vocabulary.Text;
import org.mithaq.publish.vocabulary.Topic;
import org.mithaq.publish.vocabulary.UsageCounts;
import org.mithaq.publish.vocabulary.Vocabulary;
import org.mithaq.publish.vocabulary.VocabularyDocumentation;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.Word;
import org.springframework.web.util.UriUtils;

/** The vocabulary as templates know it, under the name {@code v}: words, addresses and numbers of terms. */
public final class VocabularyView {

    private final Page page;
    private final VocabularyDocumentation documentation;
    private final Optional<UsageCounts> counts;

    VocabularyView(Page page, Optional<UsageCounts> counts) {
        this.page = page;
        this.documentation = VocabularyDocumentation.in(page.language());
        this.counts = counts;
    }

    /** A text as pages show it. */
    public Word word(Text text) {
        return Word.of(text.value(), text.language(), page.language());
    }

    /** Code in which there may be words of somebody else, with what can't be seen written as an escape. */
    public String code(String text) {
        return text.lines().map(Legible::of).collect(Collectors.joining("\n"));
    }

    /** The title of a module or code list, without what all of them begin with. */
    public Word title(Topic topic) {
        return word(documentation.shortTitle(topic));
    }

    /** A term by its IRI, as others refer to it. */
    public TermReference reference(String iri) {
        return documentation.reference(iri);
    }

    /** The page in which a question is asked that the data answers. */
    public String queryHref(Question question) {
        return page.href("ask/" + question.query());
    }

    /** The page on which a query can be run, and changed. */
    public String sparqlHref(String query) {
        return page.href("sparql?query=" + UriUtils.encode(query, StandardCharsets.UTF_8));
    }

    /** The formats of documents that readers of a vocabulary ask for. */
    public List<DocumentFormat> formats() {
        return List.of(DocumentFormat.TURTLE, DocumentFormat.JSON_LD, DocumentFormat.RDF_XML);
    }

    /** The document that declares a term: of a concept or code list its own, else that of the module. */
    public String document(Term term, DocumentFormat format) {
        String path = IriScheme.pathOf(term.iri()).orElse("ontology/" + term.topic());
        return "/doc/" + path + "." + format.suffix();
    }

    /** Whether anybody could count. */
    public boolean isCounted() {
        return counts.isPresent();
    }

    /** How often a term is used, in words; only when {@link #isCounted}. */
    public String usage(Term term) {
        UsageCounts counted = counts.orElseThrow();
        String unit = term.kind().isProperty()
                ? "property"
                : term.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String used = page.text("vocabulary.usage." + unit, Map.of("count", number(term)));
        long narrower = counted.withNarrower(term) - counted.of(term);
        return narrower > 0 ? page.text("vocabulary.usage.narrower", Map.of("used", used, "count", narrower)) : used;
    }

    /** How often a term is used, a class with all narrower ones, as a number of the page; only when {@link #isCounted}. */
    public String count(Term term) {
        return page.number(Math.max(number(term), counts.orElseThrow().withNarrower(term)));
    }

    private long number(Term term) {
        UsageCounts counted = counts.orElseThrow();
        return term.kind() == TermKind.CODE_LIST
                ? counted.of(Vocabulary.bundled().codeList(term.topic()).orElseThrow())
                : counted.of(term);
    }

    /** The terms of a topic explained, one kind after the other. */
    public List<TermDocumentation> terms(Topic topic) {
        return topic.terms().stream().map(documentation::of).toList();
    }
}
