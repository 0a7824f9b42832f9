package org.mithaq.problem;

/**
 * The published code of one kind of problem. A code is never renamed or reused; each is explained in
 * {@code src/docs/problems.md} and has a sentence in every message file under {@code problem.<code>}.
 */
public enum ProblemCode {
    /** The text is not well-formed in its syntax. Parameters: {@code file, line, column, detail}. */
    RECORD_UNREADABLE("record.unreadable"),
    /** The text is not UTF-8. Parameters: {@code file, line, column}. */
    RECORD_NOT_UTF8("record.not-utf8"),
    /** The XML declares a document type. Parameters: {@code file, line}. */
    RECORD_DOCTYPE("record.doctype"),
    /** The media type or file ending is none that is read. Parameters: {@code type, accepted}. */
    RECORD_UNKNOWN_SYNTAX("record.unknown-syntax"),
    /** The text is larger than allowed. Parameters: {@code limit}. */
    RECORD_TOO_LARGE("record.too-large"),
    /** The text holds no statement at all. Parameters: {@code file}. */
    RECORD_EMPTY("record.empty"),
    /** A node without IRI is of a class whose things need a readable IRI. Parameters: {@code type}. */
    RECORD_UNNAMED_ENTITY("record.unnamed-entity"),
    /** A JSON-LD document asks for a context other than that of Mithaq. Parameters: {@code context}. */
    RECORD_FOREIGN_CONTEXT("record.foreign-context"),
    /** The text is nested too deeply to be read. Parameters: {@code file}. */
    RECORD_TOO_DEEP("record.too-deep"),
    /** A named graph is none that people may write. Parameters: {@code graph}. */
    RECORD_GRAPH_NOT_WRITABLE("record.graph-not-writable"),
    /** A node without IRI was to be stored. Parameters: {@code graph}. */
    RECORD_BLANK_NODE("record.blank-node"),
    /** A literal holds half a surrogate pair. No parameters. */
    RECORD_HALF_CHARACTER("record.half-character"),
    /** A record would say something of a term, a concept of a code list or a shape. Parameters: {@code term}. */
    RECORD_TERM_NOT_WRITABLE("record.term-not-writable"),
    /** A graph with the name of a record does not say that it is one. Parameters: {@code graph}. */
    RECORD_NOT_DESCRIBED("record.not-described"),
    /** The change violates at least one shape. Parameters: {@code count}. */
    RECORD_SHAPE_VIOLATION("record.shape-violation"),
    /** The change adds and removes more quads than one may. Parameters: {@code limit}. */
    CHANGE_TOO_LARGE("change.too-large"),
    /** The {@code WHERE} of an update holds more in memory than it may. Parameters: {@code limit}, in bytes. */
    CHANGE_TOO_MUCH("change.too-much"),
    /** The update ran out of its time. Parameters: {@code seconds}. */
    CHANGE_TIMEOUT("change.timeout"),
    /** The graphs are not as the update presumes. Parameters: {@code detail}. */
    CHANGE_NOT_POSSIBLE("change.not-possible"),
    /** The record is not as it was when the sender looked. Parameters: {@code graph}. */
    RECORD_CHANGED_MEANWHILE("record.changed-meanwhile"),
    /** The store holds no graph of this name. Parameters: {@code graph}. */
    RECORD_NOT_FOUND("record.not-found"),
    /** No graph, or none that has a name of its own, is named. No parameters. */
    GRAPH_NOT_NAMED("graph.not-named"),
    /** A revision can't be taken back, since later ones changed the same. Parameters: {@code revision, count}. */
    HISTORY_NOT_REVERTIBLE("history.not-revertible"),
    /** The check took longer than it may. Parameters: {@code seconds}. */
    RECORD_CHECK_TIMEOUT("record.check-timeout"),
    /** None of the offered media types is acceptable to the client. Parameters: {@code offered}. */
    REQUEST_NOT_ACCEPTABLE("request.not-acceptable"),
    /** A parameter of the request is missing, repeated or has a value that cannot be used. Parameters: {@code parameter}. */
    REQUEST_PARAMETER("request.parameter"),
    /** The media type of the body is none that is read here. Parameters: {@code type, accepted}. */
    REQUEST_MEDIA_TYPE("request.media-type"),
    /** The body is compressed. Parameters: {@code encoding}. */
    REQUEST_ENCODING("request.encoding"),
    /** The request breaks the rules of HTTP, in its address or headers. No parameters. */
    REQUEST_MALFORMED("request.malformed"),
    /** Nothing is here. Parameters: {@code path}. */
    REQUEST_NOT_FOUND("request.not-found"),
    /** There was such a resource, and it was removed. Parameters: {@code resource}. */
    RESOURCE_GONE("resource.gone"),
    /** The HTTP method is not allowed here. Parameters: {@code method}. */
    REQUEST_METHOD("request.method"),
    /** The query asks for something that the public endpoint never does. Parameters: {@code feature}. */
    QUERY_FORBIDDEN("query.forbidden"),
    /** The query text is longer than allowed. Parameters: {@code limit}. */
    QUERY_TOO_LARGE("query.too-large"),
    /** The query is nested deeper than allowed. Parameters: {@code limit}. */
    QUERY_TOO_DEEP("query.too-deep"),
    /** The query has more parts than allowed. Parameters: {@code limit}. */
    QUERY_TOO_COMPLEX("query.too-complex"),
    /** The query does not parse. Parameters: {@code line, column, detail}. */
    QUERY_SYNTAX("query.syntax"),
    /** The query ran out of its time. Parameters: {@code seconds}. */
    QUERY_TIMEOUT("query.timeout"),
    /** The query holds in memory, or its result is, more than allowed. Parameters: {@code limit} in bytes. */
    QUERY_TOO_MUCH("query.too-much"),
    /** Whoever runs the server ended the query. No parameters. */
    QUERY_CANCELLED("query.cancelled"),
    /** The query of the catalogue has no such parameter. Parameters: {@code parameter, known}. */
    QUERY_PARAMETER_UNKNOWN("query.parameter-unknown"),
    /** A parameter that the query needs was not given. Parameters: {@code parameter, expected, allowed, example, value}. */
    QUERY_PARAMETER_MISSING("query.parameter-missing"),
    /** A parameter was given more often than it may. Parameters: {@code parameter, limit}. */
    QUERY_PARAMETER_REPEATED("query.parameter-repeated"),
    /** The value of a parameter is none of its type. Parameters: {@code parameter, expected, allowed, example, value}. */
    QUERY_PARAMETER_VALUE("query.parameter-value"),
    /** There is no room on the disk to make a dump. No parameters. */
    DUMP_NO_SPACE("dump.no-space"),
    /** None of the ranges of bytes that are asked for is there. Parameters: {@code size} in bytes. */
    REQUEST_RANGE("request.range"),
    /** The search index is still being built. No parameters. */
    SEARCH_NOT_READY("search.not-ready"),
    /** A batch of a tool that reconciles is no JSON object. Parameters: {@code parameter, line, column}. */
    RECONCILE_UNREADABLE("reconcile.unreadable"),
    /** A member of a query of a batch has a value that can't be used. Parameters: {@code query, member}. */
    RECONCILE_MEMBER("reconcile.member"),
    /** The ontology has no such class. Parameters: {@code type}. */
    RECONCILE_TYPE("reconcile.type"),
    /** No such property is compared or read. Parameters: {@code property, known}. */
    RECONCILE_PROPERTY("reconcile.property"),
    /** A batch has more of something than one may. Parameters: {@code of, limit}. */
    RECONCILE_TOO_LARGE("reconcile.too-large"),
    /** The network that is wanted is larger than is answered. Parameters: {@code of, limit}. */
    NETWORK_TOO_LARGE("network.too-large"),
    /** What a picture shows could not be read in time. Parameters: {@code seconds}. */
    PICTURE_TIMEOUT("picture.timeout"),
    /** The store is held by another process. Parameters: {@code location}. */
    STORE_LOCKED("store.locked"),
    /** The store can't be opened. Parameters: {@code location, detail}. */
    STORE_UNUSABLE("store.unusable"),
    /** The store could not be written; the change was not made. No parameters. */
    STORE_UNWRITABLE("store.unwritable"),
    /** An entry of the history is damaged or missing. Parameters: {@code segment, offset}. */
    HISTORY_CORRUPT("history.corrupt"),
    /** The history can't be read. Parameters: {@code location, detail}. */
    HISTORY_UNREADABLE("history.unreadable"),
    /** The history takes no more entries. Parameters: {@code location, detail}. */
    HISTORY_UNWRITABLE("history.unwritable"),
    /** The history has no revision of this number. Parameters: {@code revision}. */
    HISTORY_NO_SUCH_REVISION("history.no-such-revision"),
    /** Too much has changed since the revision. Parameters: {@code revision, limit}. */
    HISTORY_TOO_LONG_AGO("history.too-long-ago"),
    /** The data hold revisions that the history does not. Parameters: {@code data, history}. */
    HISTORY_BEHIND_DATA("history.behind-data"),
    /** The files that seed the store violate a shape. Parameters: {@code count}. */
    SEED_VIOLATION("seed.violation"),
    /** A file that belongs to the installation is missing or broken. Parameters: {@code file, detail}. */
    INSTALLATION_FILE("installation.file"),
    /** A setting has a value that can't be used. Parameters: {@code setting, detail}. */
    INSTALLATION_SETTING("installation.setting"),
    /** The server that was asked does not answer. Parameters: {@code server, detail}. */
    SERVER_UNREACHABLE("server.unreachable"),
    /** A change was sent without the token of an editor, or with a wrong one. No parameters. */
    ACCESS_TOKEN("access.token"),
    /** The client used up the work that it may ask for. Parameters: {@code retryAfter} in seconds. */
    CLIENT_BUDGET("client.budget"),
    /** Too many requests of the client failed. Parameters: {@code retryAfter} in seconds. */
    CLIENT_ERRORS("client.errors"),
    /** The client has too many queries under way. Parameters: {@code limit, retryAfter}. */
    CLIENT_AT_ONCE("client.at-once"),
    /** Something went wrong that is nobody's doing but ours. No parameters. */
    SERVER_DEFECT("server.defect"),
    /** The server is at the limit of what it does at once. Parameters, where known: {@code retryAfter} in seconds. */
    SERVER_BUSY("server.busy");

    private final String code;

    ProblemCode(String code) {
        this.code = code;
    }

    /** The code as clients see it: lower-case words, area before the dot. */
    public String code() {
        return code;
    }
}
