/**
 * What the use cases need from outside, named by purpose. An adapter implements a port; a contract test that stands beside the
 * in-memory fakes says what every implementation must do.
 *
 * <p>A port that touches a tenant's data takes the {@link be.informat.oneroster.domain.tenant.TenantId} first: what belongs to
 * another tenant does not exist. Ports speak the language of the domain: no HTTP, no SQL, no file formats.
 */
@NullMarked
package be.informat.oneroster.application.port;

import org.jspecify.annotations.NullMarked;
