package be.informat.oneroster.adapter.csv.username;

import be.informat.oneroster.application.port.ReviewFile;
import java.util.List;

/** The review file as CSV. */
public final class CsvReviewFile implements ReviewFile {

    static final List<String> HEADER = List.of(
            "ID",
            "Office365 username",
            "Verbeter hier de username indien nodig",
            "Voornaam",
            "Familienaam",
            "Geboortedatum");

    static final int ID = 0;
    static final int CORRECTION = 2;

    @Override
    public byte[] write(List<Row> rows) {
        return ReviewWriter.write(rows);
    }

    @Override
    public Content read(byte[] file) {
        return ReviewReader.read(file);
    }
}
