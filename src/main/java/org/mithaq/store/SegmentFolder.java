package org.mithaq.store;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a log. Each is named by the number of its first revision, such that their names sort as they do. */
final class SegmentFolder {

    private static final Pattern NAME = Pattern.compile("(\\d{12})\\.rdfp");

    private final Path folder;

    private SegmentFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder, which is made when it does not exist. */
    static SegmentFolder at(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        if (!Files.isDirectory(absolute)) {
            Files.createDirectories(absolute);
            Path parent = absolute.getParent();
            if (parent != null) {
                sync(parent);
            }
        }
        return new SegmentFolder(absolute);
    }

    Path path() {
        return folder;
    }

    /** All segments, oldest first; other files are none of our business. */
    List<Path> segments() throws IOException {
        List<Path> segments = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (NAME.matcher(file.getFileName().toString()).matches()) {
                    segments.add(file);
                }
            }
        }
        segments.sort(null);
        return segments;
    }

    /** The segment that begins with a revision, whether it is there or not. */
    Path segment(long first) {
        return folder.resolve(String.format(Locale.ROOT, "%012d.rdfp", first));
    }

    /** The number of the first revision in a segment. */
    static long first(Path segment) {
        Matcher name = NAME.matcher(segment.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException("no segment: " + segment);
        }
        return Long.parseLong(name.group(1));
    }

    /** Makes sure that files which were made or deleted stay so after a crash. */
    void sync() throws IOException {
        sync(folder);
    }

    private static void sync(Path folder) throws IOException {
        // Windows opens no folder as a file, and keeps its entries by itself
        if (File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
