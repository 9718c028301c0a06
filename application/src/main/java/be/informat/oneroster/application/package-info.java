/** The use cases and the ports they need. Knows the domain and nothing else: no HTTP, no SQL, no file format. */
@NullMarked
package be.informat.oneroster.application;

import org.jspecify.annotations.NullMarked;
