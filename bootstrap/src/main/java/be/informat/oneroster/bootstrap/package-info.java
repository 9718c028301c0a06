/** The way in: reads the command line and starts what it asks for. */
@NullMarked
package be.informat.oneroster.bootstrap;

import org.jspecify.annotations.NullMarked;
