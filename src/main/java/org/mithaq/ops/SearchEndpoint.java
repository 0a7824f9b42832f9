package org.mithaq.ops;

import java.util.Map;
import org.mithaq.search.SearchIndex;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** The search index, for whoever runs the installation: what it holds, and building it anew while it goes on answering. */
@Component
@Endpoint(id = "search")
final class SearchEndpoint {

    private final SearchIndex index;

    SearchEndpoint(SearchIndex index) {
        this.index = index;
    }

    @ReadOperation
    SearchIndex.Condition condition() {
        return index.condition();
    }

    @WriteOperation
    Map<String, Object> rebuild() {
        return Map.of("started", index.rebuild());
    }
}
