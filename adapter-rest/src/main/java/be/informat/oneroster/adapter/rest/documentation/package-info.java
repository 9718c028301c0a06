/**
 * The description of the interface for people who write clients: the OpenAPI 3.1 document, and a page that shows it.
 *
 * <ul>
 *   <li>{@code /openapi.json} is the document; who knows the interface hands it in. It is public, and so is the page {@code /docs}: neither holds
 *       anything of a tenant.
 *   <li>The page is Swagger UI, of a pinned version from our own jar; nothing comes from elsewhere. Its Content-Security-Policy allows scripts,
 *       styles and requests of its own origin alone: nothing inline, no frames, no forms.
 * </ul>
 *
 * <p>Knows nothing of what the document says.
 */
@NullMarked
package be.informat.oneroster.adapter.rest.documentation;

import org.jspecify.annotations.NullMarked;
