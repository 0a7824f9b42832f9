package org.mithaq.web.http;

import jakarta.servlet.http.HttpServletRequest;
import org.mithaq.language.Language;
import org.springframework.http.ResponseEntity;

/** Shows problems to people, as pages. */
public interface ProblemView {

    /** The page of a problem in a language, with the status of the problem; its other headers are added to it. */
    ResponseEntity<byte[]> page(ProblemDocument document, Language language, HttpServletRequest request);
}
