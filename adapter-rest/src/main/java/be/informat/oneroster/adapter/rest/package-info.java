/** Everything that is asked over HTTP. Knows the use cases; chooses status codes. */
@NullMarked
package be.informat.oneroster.adapter.rest;

import org.jspecify.annotations.NullMarked;
