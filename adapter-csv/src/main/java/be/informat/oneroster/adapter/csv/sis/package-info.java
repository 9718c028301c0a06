/**
 * The SIS extract: nine tables that hold the school data of some institutions, as a folder or a zip archive (files at its top or in
 * one folder), become one snapshot, or the list of everything that is wrong with them.
 *
 * <ul>
 *   <li>Files are UTF-8, delimited by comma or semicolon. Columns are found by name in any order; one that is not known is left
 *       out with a notice. {@code terms.csv} may be missing, every other file and every column is needed.
 *   <li>Dates are ISO 8601 ({@code yyyy-MM-dd}), school years are written {@code 2024-25}, institution numbers have six digits,
 *       GUIDs may be in either case. A text has at most 200 characters.
 *   <li>A class is one (class id, school year). A class teacher is one (class id, school year, staff id, start date). Every other
 *       row is known by its id. No key stands twice in a file; the same id in the files of pupils and of staff is one person.
 *   <li>Every reference resolves within the extract. The class of a registration is one of the same location and school year, the
 *       location of an assignment one of the same institution. No end lies before its start.
 *   <li>Any error refuses the whole extract. All are counted, the first 1,000 are kept in the order of the files (as {@link
 *       be.informat.oneroster.adapter.csv.sis.SisFile} lists them) and lines. A row with an error still counts as there for the
 *       rows that refer to it, and to a file that could not be read no reference is checked: one fault is told once.
 *   <li>Persons to whom no row refers are left out of the snapshot.
 * </ul>
 *
 * <p>What an extract means for the data that are stored already is not decided here.
 */
@NullMarked
package be.informat.oneroster.adapter.csv.sis;

import org.jspecify.annotations.NullMarked;
