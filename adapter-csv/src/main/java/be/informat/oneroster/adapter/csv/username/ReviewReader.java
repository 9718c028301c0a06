package be.informat.oneroster.adapter.csv.username;

import be.informat.oneroster.adapter.csv.table.Table;
import be.informat.oneroster.adapter.csv.table.TableFault;
import be.informat.oneroster.application.port.ReviewFile.Content;
import be.informat.oneroster.application.port.ReviewFile.Fault;
import be.informat.oneroster.application.port.ReviewFile.Fault.Kind;
import be.informat.oneroster.application.port.ReviewFile.Line;
import be.informat.oneroster.domain.sis.Guids;
import be.informat.oneroster.domain.sis.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a review file row by row. */
final class ReviewReader {

    private final List<Line> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<TableFault> ofRow = new ArrayList<>();

    private ReviewReader() {}

    static Content read(byte[] file) {
        if (Workbook.isOne(file)) {
            return new Content(List.of(), List.of(new Fault(Kind.WORKBOOK, 1, "", "")));
        }
        ReviewReader reader = new ReviewReader();
        Consumer<TableFault> told = reader.ofRow::add;
        try (Table table = Table.openAnyEncoding(file, ";,\t", told)) {
            reader.read(table);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Content(reader.lines, reader.faults);
    }

    private void read(Table table) throws IOException {
        if (!isHeader(table.header())) {
            String found = String.join(" | ", table.header());
            faults.add(new Fault(Kind.HEADER_NOT_RECOGNISED, 1, "", found.substring(0, Math.min(100, found.length()))));
            return;
        }
        ofRow.clear();
        while (table.next()) {
            readRow(table);
        }
        if (!table.isWhole() && faults.stream().noneMatch(fault -> fault.kind() == Kind.UNBALANCED_QUOTE)) {
            throw new IllegalStateException("A table that is not whole tells why.");
        }
    }

    private static boolean isHeader(List<String> cells) {
        return cells.size() > CsvReviewFile.CORRECTION
                && isHeading(cells, CsvReviewFile.ID)
                && isHeading(cells, CsvReviewFile.CORRECTION);
    }

    private static boolean isHeading(List<String> cells, int column) {
        return cells.get(column).replaceAll("\\s+", " ").equalsIgnoreCase(CsvReviewFile.HEADER.get(column));
    }

    private void readRow(Table table) {
        Optional<String> id = cell(table, CsvReviewFile.ID);
        Optional<String> correction = cell(table, CsvReviewFile.CORRECTION);
        for (TableFault fault : ofRow) {
            faults.add(new Fault(kind(fault), fault.line(), id.orElse(""), fault.value()));
        }
        ofRow.clear();
        if (table.isSpoilt() || id.isEmpty() || correction.isEmpty() || isBlank(table)) {
            return;
        }
        Optional<PersonId> person = person(id.get());
        if (person.isEmpty() && table.size() <= CsvReviewFile.CORRECTION) {
            faults.add(new Fault(Kind.ROW_NOT_RECOGNISED, table.line(), "", id.get()));
            return;
        }
        lines.add(new Line(table.line(), id.get(), person.orElse(null), correction.get()));
    }

    /** Empty text where the row ends earlier; nothing where the cell could not be read, which is told. */
    private static Optional<String> cell(Table table, int column) {
        return column >= table.size() ? Optional.of("") : Optional.ofNullable(table.cell(column));
    }

    private boolean isBlank(Table table) {
        for (int column = 0; column < table.size(); column++) {
            String cell = table.cell(column);
            if (cell == null || !cell.isEmpty()) {
                ofRow.clear();
                return false;
            }
        }
        ofRow.clear();
        return true;
    }

    private static Optional<PersonId> person(String id) {
        boolean inBraces = id.startsWith("{") && id.endsWith("}");
        return Guids.parse(inBraces ? id.substring(1, id.length() - 1).strip() : id)
                .map(PersonId::new);
    }

    private static Kind kind(TableFault fault) {
        return switch (fault.kind()) {
            case WRONG_ENCODING -> Kind.WRONG_ENCODING;
            case UNBALANCED_QUOTE -> Kind.UNBALANCED_QUOTE;
            case REMOVED_CHARACTERS -> Kind.REMOVED_CHARACTERS;
            case REPLACED_LINE_BREAKS -> Kind.REPLACED_LINE_BREAKS;
        };
    }
}
