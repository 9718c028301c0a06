package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.adapter.csv.table.TableFault;
import be.informat.oneroster.application.port.SisExtractReader.Outcome;
import be.informat.oneroster.application.port.SisExtractReader.Remark;
import be.informat.oneroster.domain.sis.SisSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything that was remarked about an extract: all of it counted, the first remarks of either sort kept. */
final class Report {

    static final int KEPT = 1_000;

    /** More of a value tells nobody more. */
    private static final int LONGEST_VALUE = 200;

    private final String extract;
    private final List<Remark> errors = new ArrayList<>();
    private final List<Remark> notices = new ArrayList<>();
    private long errorCount;
    private long noticeCount;

    /** @param extract name of the folder or archive, the place of what concerns it as a whole */
    Report(String extract) {
        this.extract = extract;
    }

    /** An error of the extract as a whole. */
    void error(SisFault fault, String reason) {
        error(fault.code(), extract, 1, "", "", reason);
    }

    /** An error of the file as a whole. */
    void error(SisFault fault, SisFile file, String reason) {
        error(fault.code(), file.fileName(), 1, "", "", reason);
    }

    void error(SisFault fault, SisFile file, long line, String column, String value, String reason) {
        error(fault.code(), file.fileName(), line, column, value, reason);
    }

    void notice(SisFault fault, String file, String column, String value, String reason) {
        notice(fault.code(), file, 1, column, value, reason);
    }

    void tell(TableFault fault, SisFile file) {
        String code = fault.kind().code();
        switch (fault.kind().severity()) {
            case ERROR -> error(code, file.fileName(), fault.line(), fault.column(), fault.value(), fault.reason());
            case NOTICE -> notice(code, file.fileName(), fault.line(), fault.column(), fault.value(), fault.reason());
        }
    }

    /** How reading ended; {@code sis} is asked for only if there was no error. */
    Outcome outcome(Supplier<SisSnapshot> sis) {
        return errorCount == 0 ? new Outcome.Complete(sis.get(), keptNotices()) : refused();
    }

    /** After at least one error. */
    Outcome refused() {
        return new Outcome.Refused(List.copyOf(errors), errorCount, keptNotices());
    }

    private List<Remark> keptNotices() {
        long left = noticeCount - notices.size();
        if (left == 0) {
            return List.copyOf(notices);
        }
        Remark rest = new Remark(
                SisFault.MORE_NOTICES.code(),
                extract,
                1,
                "",
                Long.toString(left),
                "so many more notices are not shown");
        return Stream.concat(notices.stream(), Stream.of(rest)).toList();
    }

    private void error(String code, String file, long line, String column, String value, String reason) {
        errorCount++;
        if (errors.size() < KEPT) {
            errors.add(new Remark(code, file, line, shortened(column), shortened(value), reason));
        }
    }

    private void notice(String code, String file, long line, String column, String value, String reason) {
        noticeCount++;
        if (notices.size() < KEPT) {
            notices.add(new Remark(code, file, line, shortened(column), shortened(value), reason));
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
