package org.mithaq.web;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mithaq.support.Client;
import org.mithaq.support.WritableServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each address answers to an editor: one row of {@code http/contract-editor.csv} each, in this order. */
@WritableServer
class EditorContractIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} {1} {10}")
    @CsvFileSource(resources = "/http/contract-editor.csv", numLinesToSkip = 1)
    void theServerAnswersAsTheContractSays(ArgumentsAccessor row) throws IOException {
        new Contract(row).check(new Client(port), "Authorization", "Bearer " + WritableServer.TOKEN);
    }
}
