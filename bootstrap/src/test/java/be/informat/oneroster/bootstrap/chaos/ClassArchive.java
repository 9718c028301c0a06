package be.informat.oneroster.bootstrap.chaos;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The classes of this test, ready to be used by many processes that live for a second: an archive of the virtual machine, which halves what
 * a start costs. It can only be made of jars, so what Maven compiled into folders is put into some first.
 */
final class ClassArchive {

    private static final ClassArchive OF_THIS_PROCESS = new ClassArchive();

    private final String classPath;
    private final Path archive;

    private ClassArchive() {
        try {
            Path folder =
                    Files.createDirectories(Path.of("target", "chaos-classes").toAbsolutePath());
            archive = folder.resolve("classes.jsa");
            Files.deleteIfExists(archive);
            classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .map(entry -> Files.isDirectory(entry) ? jar(entry, folder) : entry)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The beginning of a command line that starts a program; the first process that ends in order makes the archive. */
    static List<String> java(Class<?> program) {
        String archive = isMade() ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Xshare:auto",
                "-Xlog:disable",
                archive + OF_THIS_PROCESS.archive,
                "-cp",
                OF_THIS_PROCESS.classPath,
                program.getName());
    }

    private static boolean isMade() {
        return Files.exists(OF_THIS_PROCESS.archive);
    }

    private static Path jar(Path classes, Path folder) {
        try (Stream<Path> files = Files.walk(classes)) {
            Path jar = folder.resolve(classes.toString().replaceAll("[^a-z-]", ".") + ".jar");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
                zip.setLevel(1);
                for (Path file : files.toList()) {
                    boolean isFolder = Files.isDirectory(file);
                    zip.putNextEntry(new ZipEntry(classes.relativize(file) + (isFolder ? "/" : "")));
                    if (!isFolder) {
                        Files.copy(file, zip);
                    }
                }
            }
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** It is of no use to another process of tests, and large. */
    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
