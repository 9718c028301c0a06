/**
 * The school data of all institutions in tables, and how an extract replaces what is stored of the institutions it names.
 *
 * <p>An extract is the whole truth about these institutions and says nothing about others. A row whose key is stored under another
 * institution moves; rows that still point at what moved away do not count, and are left out of every snapshot. Persons are shared: their
 * names are those of the latest extract, and who is no longer referred to is gone. All in one transaction, one import at a time.
 */
@NullMarked
package be.informat.oneroster.adapter.persistence.sis;

import org.jspecify.annotations.NullMarked;
