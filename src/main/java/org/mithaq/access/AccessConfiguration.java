package org.mithaq.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may change the graph of a running server. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    EditorToken editorToken(@Value("${mithaq.security.editor-token}") String secret) {
        return new EditorToken(secret);
    }
}
