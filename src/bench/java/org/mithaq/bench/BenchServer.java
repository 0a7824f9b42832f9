package org.mithaq.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.mithaq.MithaqApplication;
import org.mithaq.query.memory.MemoryReads;
import org.mithaq.query.memory.MemoryStatus;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A server on a store that is full, for one client who may ask as much as it likes. */
final class BenchServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private BenchServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts one, and waits until what is in the store is in memory, or it is known that it does not fit. */
    static BenchServer on(FilledStore filled) {
        ConfigurableApplicationContext context = SpringApplication.run(
                MithaqApplication.class,
                "--server.port=0",
                "--management.server.port=-1",
                "--mithaq.store.location=" + filled.release(),
                "--mithaq.limits.work-per-minute=1h",
                "--logging.level.root=warn");
        quiet();
        MemoryReads memory = context.getBean(MemoryReads.class);
        while (memory.status().state() == MemoryStatus.State.FILLING) {
            Thread.onSpinWait();
        }
        return new BenchServer(context);
    }

    /** Has only warnings told, before a server is there to be told so. */
    static void quiet() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    /** Its address, without a slash at the end. */
    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port", "0");
    }

    /** A part of it. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
