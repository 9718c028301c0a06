/**
 * The files about usernames that a school has in its spreadsheet: the review file, and the list of its accounts from Entra ID.
 *
 * <p><b>Review file.</b> Written as UTF-8 with a byte order mark, {@code ;} between cells, CRLF at line ends, because that is what Excel
 * opens as columns in Flanders. Columns: ID (upper case), the computed username, the correction, given name, family name, birth date as
 * {@code dd/MM/yy}. A cell that a spreadsheet would run as a formula (it begins with {@code = + - @}, a tab or a CR) gets a tab in front.
 *
 * <p>Read back is whatever Excel makes of it: {@code ;}, {@code ,} or tab; UTF-8 with or without mark, UTF-16 with mark, Windows-1252; an
 * ID in either case, with or without braces. Only columns 1 and 3 count, and only their headings are looked at. An empty row is passed
 * over, and cells missing at the end of a row are empty ones. A workbook is recognised by its first bytes.
 *
 * <p><b>Accounts.</b> Columns are found by name, English or Dutch, in any order; all others are passed over.
 *
 * <p>This room knows the form of these files, and nobody who stands in them.
 */
@NullMarked
package be.informat.oneroster.adapter.csv.username;

import org.jspecify.annotations.NullMarked;
