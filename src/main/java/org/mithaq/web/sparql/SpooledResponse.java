package org.mithaq.web.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A response whose body goes into a {@link ResultSpool}, and errors nowhere. */
final class SpooledResponse extends ErrorHoldingResponse {

    private final ResultSpool spool;
    private final Runnable requireGoingOn;

    /** @param requireGoingOn throws when there is no more to be written, because the work was ended */
    SpooledResponse(HttpServletResponse response, ResultSpool spool, Runnable requireGoingOn) {
        super(response);
        this.spool = spool;
        this.requireGoingOn = requireGoingOn;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return heldStatus() == 0 ? new Spooling(spool, requireGoingOn) : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return heldStatus() == 0
                ? new PrintWriter(new OutputStreamWriter(spool, StandardCharsets.UTF_8), true)
                : super.getWriter();
    }

    @Override
    public void setContentLength(int length) {
        // known when all is there
    }

    private static final class Spooling extends ServletOutputStream {

        private final ResultSpool spool;
        private final Runnable requireGoingOn;

        Spooling(ResultSpool spool, Runnable requireGoingOn) {
            this.spool = spool;
            this.requireGoingOn = requireGoingOn;
        }

        @Override
        public void write(int b) throws IOException {
            requireGoingOn.run();
            spool.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            requireGoingOn.run();
            spool.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("writing never waits");
        }
    }
}
