package org.mithaq.web.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;

/**
 * A response that passes results on as they come and holds errors back, so that the guard can answer them in its own form.
 */
class ErrorHoldingResponse extends HttpServletResponseWrapper {

    private static final int FIRST_ERROR = 400;

    /** Headers that say what the guard says better, or nothing to a client. */
    private static final Set<String> OF_FUSEKI = Set.of("Fuseki-Request-Id", "Vary", "Access-Control-Allow-Origin");

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
        if (status >= FIRST_ERROR) {
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

    /** Older readers take a text without a charset for Latin 1; Turtle is UTF-8 always. */
    @Override
    public void setContentType(String type) {
        if (heldStatus == 0) {
            super.setContentType(type.equals("text/turtle") ? type + ";charset=utf-8" : type);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!OF_FUSEKI.contains(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!OF_FUSEKI.contains(name)) {
            super.addHeader(name, value);
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
        return heldStatus == 0 ? new Unflushed(super.getOutputStream()) : new Nowhere();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return heldStatus == 0 ? super.getWriter() : new PrintWriter(new Nowhere());
    }

    @Override
    public void flushBuffer() {
        // as long as the buffer holds all of it, a result can still become a problem
    }

    /** Passes on what is written, but not the wish to send it at once, which writers have even when they fail. */
    private static final class Unflushed extends ServletOutputStream {

        private final ServletOutputStream out;

        Unflushed(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            // see flushBuffer
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
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
