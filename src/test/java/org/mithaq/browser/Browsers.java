package org.mithaq.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of all tests: the Chromium that is installed, else the one that Playwright fetches. Where there is neither, tests
 * are skipped and say so.
 */
final class Browsers {

    private static final List<Path> INSTALLED = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /** The browser speaks with nobody but the server: no updates, no look-ups of its own. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;
    private static @Nullable String fault;

    private Browsers() {}

    /** The browser, started for the first test and ended with the process. */
    static synchronized Browser get() {
        if (browser == null && fault == null) {
            try {
                browser = launch();
            } catch (PlaywrightException none) {
                fault = String.valueOf(none.getMessage()).lines().findFirst().orElse("");
            }
        }
        Assumptions.assumeTrue(browser != null, "no Chromium is installed and none could be fetched: " + fault);
        return browser;
    }

    private static Browser launch() {
        Optional<Path> installed =
                INSTALLED.stream().filter(Files::isExecutable).findFirst();
        CreateOptions options = new CreateOptions();
        if (installed.isPresent()) {
            options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        playwright = Playwright.create(options);
        LaunchOptions launch = new LaunchOptions().setArgs(QUIET);
        installed.ifPresent(launch::setExecutablePath);
        Browser launched = playwright.chromium().launch(launch);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return launched;
    }
}
