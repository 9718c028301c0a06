/** Everything that comes or goes as a file. Knows the ports; nobody else sees a separator. */
@NullMarked
package be.informat.oneroster.adapter.csv;

import org.jspecify.annotations.NullMarked;
