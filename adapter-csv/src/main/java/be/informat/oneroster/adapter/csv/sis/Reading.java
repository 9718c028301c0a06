package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.adapter.csv.table.Table;
import be.informat.oneroster.application.port.SisExtractReader.Outcome;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import be.informat.oneroster.domain.sis.SisSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reading of an extract. */
final class Reading {

    private static final String DELIMITERS = ",;";

    private final ExtractSource source;
    private final Report report;
    private final ByteProgress progress;
    private final Map<Object, Object> shared = new HashMap<>();

    Reading(ExtractSource source, Report report, Progress progress) {
        this.source = source;
        this.report = report;
        this.progress = new ByteProgress(progress, source.size());
    }

    Outcome read() {
        RowsByKey<InstitutionNumber, Institution> institutions = read(new InstitutionRows());
        RowsByKey<UUID, Location> locations = read(new LocationRows(institutions));
        RowsByKey<SchoolClassKey, SchoolClass> classes = read(new ClassRows(locations));
        RowsByKey<UUID, Person> pupils = read(PersonRows.ofPupils());
        RowsByKey<UUID, Person> staff = read(PersonRows.ofStaff());
        var registrations = read(new RegistrationRows(locations, classes, pupils));
        var assignments = read(new AssignmentRows(institutions, locations, staff));
        var classTeachers = read(new ClassTeacherRows(classes, staff));
        var terms = read(new TermRows(institutions));
        return report.outcome(() -> new SisSnapshot(
                institutions.all(),
                locations.all(),
                classes.all(),
                pupils.referredTo(),
                staff.referredTo(),
                registrations.all(),
                assignments.all(),
                classTeachers.all(),
                terms.all()));
    }

    private <K, V> RowsByKey<K, V> read(RowReader<K, V> reader) {
        SisFile file = reader.file();
        RowsByKey<K, V> rows = new RowsByKey<>(file);
        if (!source.has(file)) {
            rows.missSomeRows();
            tellMissing(file);
            return rows;
        }
        try (InputStream bytes = progress.counting(source.open(file));
                Table table = Table.openUtf8(bytes, DELIMITERS, fault -> report.tell(fault, file))) {
            read(reader, table, rows);
        } catch (IOException unreadable) {
            rows.missSomeRows();
            tellUnreadable(file, 1, unreadable);
        }
        return rows;
    }

    private <K, V> void read(RowReader<K, V> reader, Table table, RowsByKey<K, V> rows) {
        if (!table.isWhole()) {
            rows.missSomeRows();
            return;
        }
        Map<Column<?>, Integer> positions = Columns.find(reader.columns(), table.header(), reader.file(), report);
        if (!positions.keySet().containsAll(reader.keyColumns())) {
            rows.missSomeRows();
        }
        Row row = new Row(reader.file(), table, positions, report, shared);
        try {
            while (row.next()) {
                enter(row, reader, rows);
            }
        } catch (IOException unreadable) {
            rows.missSomeRows();
            tellUnreadable(reader.file(), row.line(), unreadable);
        }
        if (!table.isWhole()) {
            rows.missSomeRows();
        }
    }

    private static <K, V> void enter(Row row, RowReader<K, V> reader, RowsByKey<K, V> rows) {
        K key = reader.key(row);
        @Nullable V value = reader.value(row);
        if (key == null) {
            return;
        }
        long earlierLine = rows.enter(key, row.line(), row.isMisshapen() ? null : value);
        if (earlierLine > 0) {
            row.duplicateKey(reader.keyColumns(), earlierLine);
        }
    }

    private void tellUnreadable(SisFile file, long lastLine, IOException unreadable) {
        String reason = "the file cannot be read beyond this row (" + unreadable + ")";
        report.error(SisFault.UNREADABLE_FILE, file, lastLine, "", "", reason);
    }

    private void tellMissing(SisFile file) {
        if (file.mayBeMissing()) {
            return;
        }
        report.error(
                SisFault.MISSING_FILE,
                file,
                source.isEmpty()
                        ? "the file is missing: there is no file of an extract at all"
                        : "the file is missing");
    }
}
