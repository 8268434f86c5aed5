/**
 * ZITADEL's API as it is on the wire, over three wires with one result. Must not know how a token was come by, or what
 * its answers mean to a person.
 *
 * <table>
 * <caption>Habits of ZITADEL that surprise a client: seen in the recordings under {@code src/test/resources/wire}</caption>
 * <tr><th>Habit</th><th>Recording</th><th>Test</th></tr>
 * <tr><td>A database that is down is 404, in newer servers 500, at every endpoint; only the id in the text tells it from
 *     an unknown host</td><td>08-database-down, 09-database-down</td><td>BadRestAnswersTest, ZitadelQuirksTest</td></tr>
 * <tr><td>The sequence of a change never arrives in a later read; {@code changeDate} does</td><td>07-my-user</td>
 *     <td>ZitadelQuirksTest</td></tr>
 * <tr><td>A read right after a change may show the state before it</td><td>07-my-user</td>
 *     <td>ZitadelQuirksTest</td></tr>
 * <tr><td>end_session leaves the refresh token alive, so that is revoked first</td><td>02-end-session-then-refresh</td>
 *     <td>ZitadelQuirksTest</td></tr>
 * <tr><td>end_session needs neither browser nor cookie</td><td>02-end-session-browser-then-authorize</td>
 *     <td>ZitadelQuirksTest</td></tr>
 * <tr><td>Of refreshes at the same time all may be granted, but one pair of tokens lives</td>
 *     <td>02-refresh-concurrent</td><td>ZitadelQuirksTest</td></tr>
 * <tr><td>REST is 503 for a second after a start, while the rest answers</td><td>08-server-just-started</td>
 *     <td>BadRestAnswersTest</td></tr>
 * <tr><td>Discovery's {@code grant_types_supported} says nothing about the app</td><td>01-discovery</td>
 *     <td>ZitadelQuirksTest</td></tr>
 * <tr><td>The host counts in its case, and without a dot at its end</td><td>03-phone-get-errors</td>
 *     <td>ZitadelQuirksTest</td></tr>
 * <tr><td>A wrong base address may answer 200 with a page</td><td>03-phone-get-methods-paths</td>
 *     <td>BadRestAnswersTest</td></tr>
 * <tr><td>A refresh kills the access token before it at once</td><td>02-refresh</td><td>ZitadelQuirksTest</td></tr>
 * <tr><td>Whatever is wrong with a token is the same 401; userinfo tells a missing audience</td>
 *     <td>03-phone-get-errors</td><td>ZitadelQuirksTest</td></tr>
 * <tr><td>gRPC-Web tells an error in its last frame, or in headers with no body</td>
 *     <td>04-grpc-web, 09-changed-since-2025-10</td><td>RecordedGrpcTest</td></tr>
 * <tr><td>Opaque tokens begin with {@code eyJ} and have four dots</td><td>09-changed-since-2025-10</td>
 *     <td>NewerServerTest</td></tr>
 * <tr><td>A state of ACTIVE does not say that signing in is possible</td><td>09-locked-but-active</td>
 *     <td>NewerServerTest</td></tr>
 * </table>
 */
@NullMarked
package app.myphone.zitadel;

import org.jspecify.annotations.NullMarked;
