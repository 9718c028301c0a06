/**
 * What those who run the program ask of it: whether it lives, and whether it can answer, and what it measures.
 *
 * <p>{@code /livez} answers as long as the process does; {@code /readyz} only while the program can serve requests, so that a load balancer
 * sends them elsewhere. {@code /metrics} tells Prometheus what was measured. None
 * of them tells anything about persons or names a tenant.
 */
@NullMarked
package be.informat.oneroster.adapter.rest.operation;

import org.jspecify.annotations.NullMarked;
