package be.informat.oneroster.adapter.csv.sis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.informat.oneroster.application.port.SisExtractReader.Outcome;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.port.SisExtractReader.Remark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;

/** Writes extracts into a folder of the test and reads them. */
final class ExtractReads {

    private final Path folder;

    ExtractReads(Path folder) {
        this.folder = folder;
    }

    Outcome read(ExtractFiles extract) {
        return read(extract.writeTo(fresh("extract")));
    }

    /** Reads it out of an archive, in which each file stands under {@code prefix} and its name. */
    Outcome readZipped(ExtractFiles extract, String prefix) {
        return read(extract.zipTo(fresh("zipped").resolve("extract.zip"), prefix));
    }

    private Path fresh(String name) {
        try {
            return Files.createTempDirectory(folder, name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Outcome read(Path extract) {
        return new CsvSisExtractReader().read(extract, Progress.SILENT);
    }

    Outcome.Complete complete(ExtractFiles extract) {
        Outcome outcome = read(extract);
        assertThat(outcome).isInstanceOf(Outcome.Complete.class);
        return (Outcome.Complete) outcome;
    }

    Outcome.Refused refused(ExtractFiles extract) {
        return refused(read(extract));
    }

    static Outcome.Refused refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Outcome.Refused refused = (Outcome.Refused) outcome;
        assertThat(refused.errorCount()).isGreaterThanOrEqualTo(refused.errors().size());
        assertThat(refused.errors()).extracting(Remark::reason).noneMatch(String::isBlank);
        return refused;
    }

    /** Code, file, line, column and value of a remark. */
    static Tuple place(Remark remark) {
        return tuple(remark.code(), remark.file(), remark.line(), remark.column(), remark.value());
    }
}
