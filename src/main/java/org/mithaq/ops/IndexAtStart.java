package org.mithaq.ops;

import org.mithaq.search.SearchIndex;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** Begins to build the search index as soon as the store is as it should be; the start does not wait for it. */
@Component
@DependsOn("seedAtStart")
final class IndexAtStart implements InitializingBean {

    private final SearchIndex index;

    IndexAtStart(SearchIndex index) {
        this.index = index;
    }

    @Override
    public void afterPropertiesSet() {
        index.rebuild();
    }
}
