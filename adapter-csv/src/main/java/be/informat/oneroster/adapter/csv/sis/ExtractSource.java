package be.informat.oneroster.adapter.csv.sis;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of an extract, wherever they stand. */
final class ExtractSource implements Closeable {

    private final Map<SisFile, Content> files = new EnumMap<>(SisFile.class);
    private final Closeable container;

    /** Where a file's bytes come from. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * @param path name within the extract, with the folder
     * @param size bytes to be read
     */
    private record Content(String path, long size, Opening opening) {

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        String folder() {
            return path.substring(0, path.length() - name().length());
        }
    }

    private ExtractSource(Closeable container) {
        this.container = container;
    }

    /**
     * The files of a folder or zip archive. Tells of files that stand there more than once, and of tables that are not known.
     *
     * @throws IOException if it is neither, or cannot be read
     */
    static ExtractSource open(Path extract, Report report) throws IOException {
        return Files.isDirectory(extract) ? ofFolder(extract, report) : ofArchive(extract, report);
    }

    private static ExtractSource ofFolder(Path folder, Report report) throws IOException {
        List<Content> contents = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(Files::isRegularFile).sorted().toList()) {
                String name = child.getFileName().toString();
                contents.add(new Content(name, Files.size(child), () -> Files.newInputStream(child)));
            }
        }
        return new ExtractSource(() -> {}).filled(contents, report);
    }

    private static ExtractSource ofArchive(Path file, Report report) throws IOException {
        // names that matter are ASCII; with this charset no other name makes an archive unreadable
        ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        List<Content> contents = new ArrayList<>();
        for (ZipEntry entry : archive.stream().toList()) {
            String path = entry.getName().replace('\\', '/');
            boolean isAtTopOrInOneFolder =
                    path.chars().filter(character -> character == '/').count() <= 1;
            if (!entry.isDirectory() && isAtTopOrInOneFolder) {
                contents.add(new Content(path, entry.getSize(), () -> new CheckedEntry(archive, entry)));
            }
        }
        return new ExtractSource(archive).filled(contents, report);
    }

    boolean has(SisFile file) {
        return files.containsKey(file);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** The bytes of a file that is there. */
    InputStream open(SisFile file) throws IOException {
        return content(file).opening().open();
    }

    /** The bytes of all files, unpacked. */
    long size() {
        return files.values().stream().mapToLong(Content::size).sum();
    }

    @Override
    public void close() throws IOException {
        container.close();
    }

    private Content content(SisFile file) {
        Content content = files.get(file);
        if (content == null) {
            throw new IllegalStateException(file.fileName() + " is not there.");
        }
        return content;
    }

    private ExtractSource filled(List<Content> contents, Report report) {
        Map<SisFile, List<Content>> found = new EnumMap<>(SisFile.class);
        for (Content content : contents) {
            SisFile.named(content.name())
                    .ifPresentOrElse(
                            file -> found.computeIfAbsent(file, key -> new ArrayList<>())
                                    .add(content),
                            () -> tellUnknown(content, report));
        }
        Set<String> folders = new TreeSet<>();
        found.forEach((file, candidates) -> {
            files.put(file, candidates.getFirst());
            candidates.forEach(candidate -> folders.add(candidate.folder()));
        });
        if (folders.size() > 1) {
            report.error(
                    SisFault.UNREADABLE_EXTRACT,
                    "its files stand in more than one folder: "
                            + folders.stream().map(folder -> "'" + folder + "'").collect(Collectors.joining(", ")));
            return this;
        }
        found.forEach((file, candidates) -> {
            if (candidates.size() > 1) {
                String names = candidates.stream().map(Content::name).collect(Collectors.joining(", "));
                report.error(SisFault.AMBIGUOUS_FILE, file, "the file is there more than once: " + names);
            }
        });
        return this;
    }

    /** Hidden files are what an operating system leaves in an archive. */
    private static void tellUnknown(Content content, Report report) {
        String name = content.name();
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv") && !name.startsWith(".")) {
            report.notice(SisFault.UNKNOWN_FILE, name, "", "", "this file is not one of an extract and was left out");
        }
    }
}
