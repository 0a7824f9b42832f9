package org.mithaq.ops;

import java.util.Locale;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.problem.MithaqException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence why the server does not start, instead of a stack trace. Registered in {@code spring.factories}. */
final class StartFailure extends AbstractFailureAnalyzer<MithaqException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MithaqException problem) {
        Language language = Language.ofTag(Locale.getDefault().getLanguage()).orElse(Language.ENGLISH);
        String code = problem.code().code();
        Messages messages = Messages.in(language);
        String title = messages.text("problem." + code + ".title");
        String sentence = messages.text("problem." + code, problem.parameters());
        return new FailureAnalysis(title + " [" + code + "]: " + sentence, null, problem);
    }
}
