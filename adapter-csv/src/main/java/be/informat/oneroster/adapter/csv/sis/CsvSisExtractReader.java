package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.application.port.SisExtractReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Reads an extract from a folder or a zip archive of CSV files. One reader serves any number of readings at once. */
public final class CsvSisExtractReader implements SisExtractReader {

    /** Reads the extract; what cannot be opened at all is refused too. Progress is told in bytes, those of an archive unpacked. */
    @Override
    public Outcome read(Path extract, Progress progress) {
        Path name = extract.getFileName();
        Report report = new Report(name == null ? extract.toString() : name.toString());
        try (ExtractSource source = ExtractSource.open(extract, report)) {
            return new Reading(source, report, progress).read();
        } catch (NoSuchFileException missing) {
            report.error(SisFault.UNREADABLE_EXTRACT, "there is no such folder or file: " + extract);
        } catch (ZipException noArchive) {
            report.error(
                    SisFault.UNREADABLE_EXTRACT,
                    "it is neither a folder nor a readable zip archive (" + noArchive.getMessage() + ")");
        } catch (IOException unreadable) {
            report.error(SisFault.UNREADABLE_EXTRACT, "it cannot be read (" + unreadable + ")");
        }
        return report.refused();
    }
}
