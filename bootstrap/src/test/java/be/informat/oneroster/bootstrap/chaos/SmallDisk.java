package be.informat.oneroster.bootstrap.chaos;

import be.informat.oneroster.bootstrap.Main;
import be.informat.oneroster.bootstrap.cli.Shell.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program in a process for which no file may grow beyond a size. The system refuses it what would be more, as it does on a disk that is
 * full; but it can be had without a disk, by anybody, from {@code ulimit}.
 */
record SmallDisk(Path folder, long kilobytes) {

    Result run(Site site, List<String> command) {
        List<String> line =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kilobytes + " && exec \"$@\"", "bash"));
        line.addAll(ClassArchive.java(Main.class));
        line.addAll(command);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(site.environment());
        try {
            int exitCode = builder.start().waitFor();
            return new Result(exitCode, Files.readString(out), Files.readString(err));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
