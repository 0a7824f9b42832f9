package org.mithaq.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One reader at the server: a window of its own, and what went wrong in it. */
final class Visit implements AutoCloseable {

    private static final String AXE = script();

    private final String server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    /** A reader in front of a window of a width. */
    Visit(int port, int width, boolean scripts) {
        this.server = "http://localhost:" + port;
        this.context = Browsers.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(scripts));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(server + "/") && !request.url().matches("(?s)(data|blob):.*")) {
                faults.add("asked elsewhere: " + request.url());
            }
        });
    }

    /** A reader at a desk. */
    Visit(int port) {
        this(port, 1280, true);
    }

    /** Goes to an address of the server. */
    Response open(String path) {
        return page.navigate(server + path);
    }

    /** The window. */
    Page page() {
        return page;
    }

    /** Messages of the browser that tell of a fault, and requests that left the server. */
    List<String> faults() {
        return faults;
    }

    /** What axe-core finds wrong, a line for each node, in a colour scheme. */
    @SuppressWarnings("unchecked")
    List<String> accessibilityFaults(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        if (page.evaluate("typeof axe") instanceof String type && type.equals("undefined")) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(
                "async () => (await axe.run(document, {resultTypes: ['violations']})).violations.flatMap((rule) => "
                        + "rule.nodes.map((node) => rule.id + ': ' + node.html.slice(0, 160) + ' ' + node.any.map("
                        + "(check) => check.message).join('; ').slice(0, 200)))");
    }

    @Override
    public void close() {
        context.close();
    }

    private static String script() {
        try (InputStream in = Visit.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
