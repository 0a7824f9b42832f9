package org.mithaq.web.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * A response that passes results on as they come and holds errors back, so that the guard can answer them in its own form.
 * An error after the first bytes of a result can't be held back: the status has been sent by then.
 */
final class ErrorHoldingResponse extends HttpServletResponseWrapper {

    private static final int FIRST_ERROR = 400;

    private int heldStatus;

    ErrorHoldingResponse(HttpServletResponse response) {
        super(response);
    }

    /** The status of the error that was held back; 0 when there was none. */
    int heldStatus() {
        return heldStatus;
    }

    @Override
    public void setStatus(int status) {
        if (status >= FIRST_ERROR && !isCommitted()) {
            heldStatus = status;
        } else {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    @Override
    public void setContentLength(int length) {
        if (heldStatus == 0) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentType(String type) {
        if (heldStatus == 0) {
            super.setContentType(type);
        }
    }

    @Override
    public void setCharacterEncoding(String encoding) {
        if (heldStatus == 0) {
            super.setCharacterEncoding(encoding);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return heldStatus == 0 ? super.getOutputStream() : new Nowhere();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return heldStatus == 0 ? super.getWriter() : new PrintWriter(new Nowhere());
    }

    @Override
    public void flushBuffer() throws IOException {
        if (heldStatus == 0) {
            super.flushBuffer();
        }
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int b) {
            // the text of an error that is answered in another form
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("nothing is written, so there is nothing to wait for");
        }
    }
}
