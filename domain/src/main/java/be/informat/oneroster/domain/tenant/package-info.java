/**
 * A tenant: one Microsoft Entra ID tenant of a school or school group, with its settings, its life and what it may exchange.
 *
 * <h2>Settings</h2>
 *
 * What a school hands over before it starts. They come from a file, the command line or a form, always through {@link
 * be.informat.oneroster.domain.tenant.TenantSettings#parse}, which answers the settings or every problem at once, each with the
 * setting ({@code institutions[1].number}, counted from 0 as in YAML and JSON), the value and what is allowed. A setting that is
 * null or a blank text counts as not given; white space around a text is dropped.
 *
 * <table>
 *   <caption>the settings</caption>
 *   <tr><th>setting</th><th>value</th><th>if not given</th></tr>
 *   <tr><td>{@code key}</td><td>short name, 2 to 40 of {@code [a-z0-9-]}</td><td>a problem</td></tr>
 *   <tr><td>{@code name}</td><td>display name, up to 200 characters</td><td>a problem</td></tr>
 *   <tr><td>{@code entraTenantId}</td><td>GUID in either case; in no other tenant</td><td>a problem</td></tr>
 *   <tr><td>{@code domain}</td><td>mail domain of the accounts of pupils, as chosen in the wizard of School Data Sync</td>
 *     <td>none</td></tr>
 *   <tr><td>{@code staffDomain}</td><td>the same for staff; only beside a {@code domain}. Where the two differ, regardless of case,
 *     the usernames of staff and of pupils are two name spaces</td><td>{@code domain}</td></tr>
 *   <tr><td>{@code institutions[]}</td><td>at least one, each number once: {@code number}, six digits (a text, for the zeros in
 *     front), and {@code excludedLocations[]}, the ids (GUIDs) of locations not to exchange</td><td>a problem; nothing
 *     excluded</td></tr>
 *   <tr><td>{@code administrator}</td><td>username of whom Informat contacts at the school; gives no access</td><td>none</td></tr>
 *   <tr><td>{@code coordinators[]}</td><td>sign-in names of those who may use the console for this tenant</td><td>none</td></tr>
 *   <tr><td>{@code groupNameTemplate}</td><td>see {@code domain.naming}</td><td>{@code {klasomschrijving} - {vestiging}}</td></tr>
 *   <tr><td>{@code usernameFormat}</td><td>see {@code domain.username}</td><td>{@code voornaam.naam}</td></tr>
 *   <tr><td>{@code staffUsernameFormat}</td><td>the same, for staff only</td><td>{@code usernameFormat}</td></tr>
 *   <tr><td>{@code usernameMaxLength}</td><td>8 to 75 (Entra itself stops at 64)</td><td>75</td></tr>
 *   <tr><td>{@code spacesInNames}</td><td>{@code drop}, {@code -}, {@code _} or {@code .}</td><td>{@code drop}</td></tr>
 *   <tr><td>{@code hyphensInNames}</td><td>{@code keep} or {@code drop}</td><td>{@code keep}</td></tr>
 *   <tr><td>{@code futurePupils}</td><td>{@code include} or {@code exclude}</td><td>{@code exclude}</td></tr>
 *   <tr><td>{@code switchDate}</td><td>month and day, {@code 07-01} to {@code 08-15}</td><td>{@code 08-15}</td></tr>
 *   <tr><td>{@code demographics}</td><td>{@code exchange} or {@code withhold} the birth dates of pupils</td>
 *     <td>{@code withhold}</td></tr>
 * </table>
 *
 * Settings are always whole: what a later file does not name goes back to its default. Order does not count: institutions are kept
 * by number, coordinators by name. Between two tenants, and between the settings before and after, there are rules too (kept by
 * {@code application.tenants}): an Entra tenant and a location stand in one tenant only, a later switch date may not take a tenant back to
 * the old school year, and a change of the domains may not give two persons one username.
 *
 * <h2>Life</h2>
 *
 * <pre>
 *   onboarding ──activate──▶ active ──suspend──▶ suspended
 *       │                       ◀──activate──        │
 *       └──────────delete──▶ (gone) ◀──delete────────┘
 * </pre>
 *
 * <ul>
 *   <li><b>Onboarding</b>: usernames are proposals, recomputed at every change; a publication replaces the one before; API clients are
 *       refused.
 *   <li><b>Active</b>: usernames given out are frozen; API clients read. Activation publishes everything afresh, as the first
 *       publication; after a suspension it is an ordinary one.
 *   <li><b>Suspended</b>: API clients are refused and nothing is recomputed; usernames stay given.
 *   <li>An active tenant cannot be deleted. Deleting takes everything that is only the tenant's own; the history keeps that it happened.
 * </ul>
 *
 * <h2>Scope</h2>
 *
 * A tenant exchanges the locations of its institutions but for the excluded ones, and but for the contested: a location that stands in
 * the scope of two tenants, whatever their states, is exchanged by neither. Settings that would do that are refused; new school data may
 * still do it (a location that moves to another institution).
 *
 * <p>This package knows no school data but institutions and locations, and nothing of files, clients or people who sign in.
 */
@NullMarked
package be.informat.oneroster.domain.tenant;

import org.jspecify.annotations.NullMarked;
