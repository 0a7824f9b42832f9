package org.mithaq.web;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each address answers to anybody: one row of {@code http/contract.csv} each. */
@RunningServer
class HttpContractIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} {1} {10}")
    @CsvFileSource(resources = "/http/contract.csv", numLinesToSkip = 1)
    void theServerAnswersAsTheContractSays(ArgumentsAccessor row) throws IOException {
        new Contract(row).check(new Client(port));
    }
}
