package org.mithaq.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.mithaq.access.EditorToken;
import org.mithaq.problem.ForbiddenException;
import org.mithaq.problem.ProblemCode;

/** Lets through requests of an editor: those with the token in {@code Authorization: Bearer}. */
public final class EditorAccess {

    private EditorAccess() {}

    /**
     * Makes sure that a request, of which nothing but the headers need have been read, is that of an editor.
     *
     * @throws ForbiddenException {@link ProblemCode#ACCESS_TOKEN}; for two headers as well
     */
    public static void require(EditorToken token, HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders("Authorization"));
        token.require(values.size() == 1 ? values.get(0) : "");
    }
}
