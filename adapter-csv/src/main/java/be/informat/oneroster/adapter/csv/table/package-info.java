/**
 * Tables in CSV files as people and spreadsheets write them: bytes become rows of clean cells, whatever the file is about.
 *
 * <ul>
 *   <li>Quoting is that of RFC 4180, lines end with LF or CRLF, white space around a cell (also around its quotes) does not count,
 *       blank lines are skipped. The first line that is not blank is the header; of the delimiters allowed the one that cuts it
 *       into most cells is the file's.
 *   <li>A byte order mark of UTF-8 is skipped. What is not UTF-8 is a fault of every cell in which it stands; a file that is UTF-16
 *       is a fault as a whole. Where people may hand in what their spreadsheet saved, the encoding is found out instead.
 *   <li>Control and format characters inside a cell are taken out and line breaks become spaces, each with a notice: one odd
 *       character must not stop a file. Everything else is data; escaping is for whoever shows it.
 *   <li>A quote that is not closed, or closed in the midst of a cell, spoils its row. Reading goes on with
 *       the line behind the one where that row starts.
 *   <li>The place of a fault is the line where its row starts, counted from 1, and the name of the column.
 * </ul>
 *
 * <p>This room knows neither what the columns mean nor which of them are needed, and it never throws for what a file holds.
 */
@NullMarked
package be.informat.oneroster.adapter.csv.table;

import org.jspecify.annotations.NullMarked;
