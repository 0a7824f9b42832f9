package org.mithaq.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.mithaq.text.NameKey;
import org.mithaq.text.NameWord;
import org.mithaq.vocab.MQ;
import org.mithaq.vocab.NameProperties;

/**
 * The documents of the index: one for each name, and one for each thing with the words of all its names.
 *
 * <p><i>Shape</i> of a name: {@link #EXACT} its {@link NameKey}, {@link #COMPACT} the same without spaces, {@link #WORD}
 * each word and its forms, {@link #FORM} what words are found by ({@code layer NUL key NUL word}), {@link #ACRONYM} the
 * word when it is an acronym; {@link #WORDS} all words in order, to compare with. Terms are whole: no analyser splits
 * anything.
 */
final class NameDocument {

    static final String SUBJECT = "subject";
    static final String EXACT = "exact";
    static final String COMPACT = "compact";
    static final String WORD = "word";
    static final String FORM = "form";
    static final String ACRONYM = "acronym";
    static final String WORDS = "words";
    static final String THING = "thing";
    static final String TYPE = "type";
    static final String RANK = "rank";
    static final String PROPERTY = "property";
    static final String LANGUAGE = "language";
    static final char STEM = 's';
    static final char SOUND = 'x';

    private static final String TEXT = "text";
    private static final String TAG = "tag";
    private static final String GRAPH = "graph";
    private static final char NUL = '\0';
    private static final int LONGEST_NAME = 2000;
    private static final int LONGEST_TERM = 200;

    private NameDocument() {}

    /** Which documents are those of a thing. */
    static Term of(String iri) {
        return new Term(SUBJECT, iri);
    }

    /**
     * The documents of a thing; none when it has no name.
     *
     * @param kindWords the words of its classes and kinds
     */
    static List<Document> documents(NamedThing thing, Set<String> kindWords, WordTerms terms) {
        List<Document> documents = new ArrayList<>();
        for (Name name : thing.names()) {
            documents.add(document(thing, name, terms));
        }
        if (!documents.isEmpty()) {
            Document whole = new Document();
            whole.add(new StringField(SUBJECT, thing.iri(), Store.YES));
            whole.add(new SortedDocValuesField(SUBJECT, new BytesRef(thing.iri())));
            Set<String> words = new LinkedHashSet<>(kindWords);
            thing.names().forEach(name -> words.addAll(words(name, terms)));
            words.forEach(word -> whole.add(term(THING, word)));
            documents.add(whole);
        }
        return documents;
    }

    /** The words of a name and their forms. */
    static Set<String> words(Name name, WordTerms terms) {
        Set<String> words = new LinkedHashSet<>();
        NameWord.of(beginning(name.text()))
                .forEach(word -> words.addAll(terms.of(word.key()).forms()));
        return words;
    }

    private static Document document(NamedThing thing, Name name, WordTerms terms) {
        Document document = new Document();
        document.add(new StringField(SUBJECT, thing.iri(), Store.YES));
        document.add(new SortedDocValuesField(SUBJECT, new BytesRef(thing.iri())));
        document.add(new NumericDocValuesField(RANK, thing.rank()));
        for (String type : thing.types()) {
            document.add(new SortedSetDocValuesField(TYPE, new BytesRef(type)));
            document.add(new StoredField(TYPE, type));
        }
        document.add(new StringField(PROPERTY, name.property().getURI(), Store.YES));
        document.add(new NumericDocValuesField(PROPERTY, NameProperties.ALL.indexOf(name.property())));
        document.add(new StringField(LANGUAGE, name.language(), Store.NO));
        document.add(new StoredField(TAG, name.literal().getLiteralLanguage()));
        document.add(new StoredField(TEXT, name.text()));
        name.graphs().forEach(graph -> document.add(new StringField(GRAPH, graph, Store.YES)));
        addWords(name, document, terms);
        return document;
    }

    private static void addWords(Name name, Document document, WordTerms terms) {
        String text = beginning(name.text());
        String key = NameKey.of(text);
        String compact = key.replace(" ", "");
        document.add(term(EXACT, key));
        document.add(term(COMPACT, compact));
        List<String> encoded = new ArrayList<>();
        Set<String> words = new LinkedHashSet<>();
        Set<String> forms = new LinkedHashSet<>();
        for (NameWord word : NameWord.of(text)) {
            WordTerms.Terms own = terms.of(word.key());
            encoded.add(own.encoded());
            words.addAll(own.forms());
            forms.addAll(own.ways());
        }
        if (name.property().equals(MQ.acronym)) {
            words.add(compact);
            document.add(term(ACRONYM, compact));
        }
        words.forEach(word -> document.add(term(WORD, word)));
        forms.forEach(form -> document.add(term(FORM, form)));
        document.add(new BinaryDocValuesField(WORDS, new BytesRef(String.join(" ", encoded))));
    }

    /** Where the terms of {@link #FORM} begin that give the words of a stem or sound. */
    static String form(char layer, String key) {
        return layer + String.valueOf(NUL) + key + NUL;
    }

    /** The name in a document. */
    static Name name(Document document) {
        String tag = document.get(TAG);
        Node literal = tag.isEmpty()
                ? NodeFactory.createLiteralString(document.get(TEXT))
                : NodeFactory.createLiteralLang(document.get(TEXT), tag);
        return new Name(NodeFactory.createURI(document.get(PROPERTY)), literal, List.of(document.getValues(GRAPH)));
    }

    private static StringField term(String field, String value) {
        return new StringField(
                field, value.length() <= LONGEST_TERM ? value : value.substring(0, LONGEST_TERM), Store.NO);
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }
}
