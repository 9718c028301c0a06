package be.informat.oneroster.bootstrap.sample;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.csv.sis.CsvSisExtractReader;
import be.informat.oneroster.adapter.csv.sis.ExtractFiles;
import be.informat.oneroster.application.port.SisExtractReader.Outcome;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.port.SisExtractReader.Remark;
import be.informat.oneroster.bootstrap.sample.ExtractGenerator.Options;
import be.informat.oneroster.domain.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to an extract on its way: it is read whole, or refused with the place of each fault. */
class DamagedExtractTest {

    private static final List<String> NASTY_CELLS = List.of(
            "",
            " ",
            "\"",
            "\"\"",
            "a\"b",
            "\"a",
            ",",
            ";",
            "\n",
            "\r",
            "\u0000",
            "\uFEFF",
            "\u00AD",
            "\u2028",
            "-",
            "2024-25",
            "2024-02-30",
            "=1+1",
            "x".repeat(201),
            "\uD83D\uDE00",
            "00000000-0000-0000-0000-000000000000",
            "112201");

    private static final Comparator<Remark> BY_PLACE = Comparator.<Remark>comparingInt(
                    remark -> ExtractFiles.NAMES.indexOf(remark.file()))
            .thenComparingLong(Remark::line);

    @TempDir
    private Path folder;

    private Path good;

    @BeforeEach
    void generate() throws IOException {
        good = folder.resolve("good");
        ExtractGenerator.generate(new Options(60, 2, 1, 3, LocalDate.of(2026, 11, 25)), good);
    }

    @Test
    void no_damage_makes_reading_fail() throws IOException {
        damage(0, 60);
    }

    @Test
    @Tag("slow")
    void no_damage_of_thousands_makes_reading_fail() throws IOException {
        damage(61, 3_000);
    }

    private void damage(int firstSeed, int lastSeed) throws IOException {
        byte[] archive = Files.readAllBytes(copy().zipTo(folder.resolve("whole.zip"), "extract/"));
        Path damaged = folder.resolve("damaged");
        Budget budget = Budget.atMost(Duration.ofMinutes(10));
        int seed = firstSeed;
        for (; seed <= lastSeed && budget.isLeft(); seed++) {
            check(withDamagedBytes(new Random(seed)).writeTo(damaged), "bytes", seed);
            check(withDamagedCells(new Random(seed)).writeTo(damaged), "cells", seed);
            Path archived = Files.write(folder.resolve("damaged.zip"), damaged(archive, new Random(seed)));
            check(archived, "archive", seed);
        }
        assertThat(seed - firstSeed).as("extracts, three by three").isGreaterThanOrEqualTo(50);
    }

    private ExtractFiles withDamagedBytes(Random random) throws IOException {
        ExtractFiles extract = copy();
        for (int i = 0; i <= random.nextInt(3); i++) {
            String file = anyFile(random);
            extract.bytes(file, damaged(Files.readAllBytes(good.resolve(file)), random));
        }
        return extract;
    }

    private ExtractFiles withDamagedCells(Random random) throws IOException {
        ExtractFiles extract = copy();
        for (int i = 0; i <= random.nextInt(4); i++) {
            extract.edit(anyFile(random), text -> damaged(text, random));
        }
        return extract;
    }

    private ExtractFiles copy() throws IOException {
        ExtractFiles extract = new ExtractFiles();
        for (String file : ExtractFiles.NAMES) {
            extract.bytes(file, Files.readAllBytes(good.resolve(file)));
        }
        return extract;
    }

    private static String anyFile(Random random) {
        return ExtractFiles.NAMES.get(random.nextInt(ExtractFiles.NAMES.size()));
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] result = bytes.clone();
        int place = random.nextInt(bytes.length);
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int i = 0; i < 5; i++) {
                    result[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> result = Arrays.copyOf(bytes, place);
            case 2 -> result = Arrays.copyOfRange(bytes, place, bytes.length);
            default -> {
                int length = Math.min(random.nextInt(200), bytes.length - place);
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, result, place, length);
            }
        }
        return result;
    }

    private static String damaged(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int place = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.add(lines.get(place));
            case 1 -> lines.remove(place);
            case 2 -> Collections.swap(lines, place, random.nextInt(lines.size()));
            default -> {
                String[] cells = lines.get(place).split(",", -1);
                cells[random.nextInt(cells.length)] = NASTY_CELLS.get(random.nextInt(NASTY_CELLS.size()));
                lines.set(place, String.join(",", cells));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void check(Path extract, String damage, int seed) {
        String which = "damage of " + damage + " by seed " + seed;
        switch (new CsvSisExtractReader().read(extract, Progress.SILENT)) {
            case Outcome.Complete complete -> checkPlaces(complete.notices(), which);
            case Outcome.Refused refused -> {
                assertThat(refused.errorCount()).as(which).isPositive();
                assertThat(refused.errors()).as(which).hasSize((int) Math.min(1_000, refused.errorCount()));
                assertThat(refused.errors()).as(which).isSortedAccordingTo(BY_PLACE);
                checkPlaces(refused.errors(), which);
                checkPlaces(refused.notices(), which);
            }
        }
    }

    private static void checkPlaces(List<Remark> remarks, String which) {
        assertThat(remarks)
                .as(which)
                .allMatch(remark -> remark.code().matches("[a-z0-9-]+")
                        && !remark.file().isBlank()
                        && remark.line() > 0
                        && !remark.reason().isBlank()
                        && remark.value().length() < 500);
    }
}
