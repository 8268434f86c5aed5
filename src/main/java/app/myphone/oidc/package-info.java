/**
 * OpenID Connect as a native app speaks it (RFC 8252): discovery, PKCE, loopback redirect, tokens, ID-token check.
 * Must not know ZITADEL's API, the session that is kept, or any screen.
 *
 * <table>
 * <caption>What holds here, where it is written, and which test class keeps it so</caption>
 * <tr><th>Rule</th><th>Source</th><th>Test</th></tr>
 * <tr><td>The system's browser signs in, never a view of ours</td><td>RFC 8252, 8.12</td><td>ArchitectureTest</td></tr>
 * <tr><td>Code grant with S256; no sign-in where discovery lacks it</td><td>RFC 7636, 4.2; RFC 9700, 2.1.1</td>
 *     <td>TokenClientTest, ProviderDiscoveryTest</td></tr>
 * <tr><td>Verifier, state and nonce: 256 bits, new for each attempt</td><td>RFC 7636, 7.1</td><td>TokenClientTest</td></tr>
 * <tr><td>No client secret and no Authorization header is ever sent</td><td>RFC 8252, 8.5</td><td>TokenClientTest</td></tr>
 * <tr><td>Only the scopes that are used; fewer granted is fine</td><td>RFC 9700, 2.3</td>
 *     <td>TokenClientTest, SessionTest</td></tr>
 * <tr><td>Endpoints are https, or http on this computer; no user, no fragment</td><td>RFC 6749, 3.1 and 3.2</td>
 *     <td>ProviderDiscoveryTest</td></tr>
 * <tr><td>The issuer is compared character for character</td><td>OpenID Connect Discovery, 4.3</td>
 *     <td>ProviderDiscoveryTest</td></tr>
 * <tr><td>An algorithm that we lack is said before the browser opens</td><td>OpenID Connect Discovery, 3</td>
 *     <td>ProviderDiscoveryTest</td></tr>
 * <tr><td>The port is bound on loopback, before the browser, for one attempt</td><td>RFC 8252, 7.3 and 8.3</td>
 *     <td>LoopbackReceiverTest</td></tr>
 * <tr><td>Only a browser's GET of exactly the path, host and port counts</td><td>RFC 8252, 8.3; RFC 9110, 7.4</td>
 *     <td>LoopbackReceiverTest</td></tr>
 * <tr><td>A foreign state is not ours, the attempt goes on</td><td>RFC 9700, 4.7</td>
 *     <td>CallbackTest, LoopbackReceiverTest</td></tr>
 * <tr><td>A parameter twice, or both code and error, ends the attempt</td><td>RFC 6749, 3.1 and 4.1.2</td>
 *     <td>CallbackTest</td></tr>
 * <tr><td>{@code iss} of the redirect is checked, and required when announced</td><td>RFC 9207, 2.4</td>
 *     <td>CallbackTest</td></tr>
 * <tr><td>The page at the end is static, locked down, without the code</td><td>RFC 9700, 4.2 and 4.3.1</td>
 *     <td>LoopbackReceiverTest</td></tr>
 * <tr><td>A code is exchanged once, never sent twice</td><td>RFC 6749, 4.1.2</td><td>TokenClientTest</td></tr>
 * <tr><td>No redirect of an endpoint is followed</td><td>RFC 9700, 4.12</td>
 *     <td>TokenClientTest, OidcEndpointsTest</td></tr>
 * <tr><td>Every member of a token answer is read strictly</td><td>RFC 6749, 5.1</td><td>TokenClientTest</td></tr>
 * <tr><td>An ID token: signature, listed algorithm, each claim</td><td>OpenID Connect Core, 3.1.3.7</td>
 *     <td>IdTokenCheckTest</td></tr>
 * <tr><td>The ID token of a refresh is of the same person</td><td>OpenID Connect Core, 12.2</td><td>SessionTest</td></tr>
 * <tr><td>Keys that cannot be used are passed over; an unknown one is looked for once</td><td>RFC 7517, 5</td>
 *     <td>SigningKeysTest</td></tr>
 * <tr><td>An access token is opaque, and goes in the header only</td><td>RFC 6749, 1.4; RFC 6750, 2</td>
 *     <td>TokenClientTest, OidcEndpointsTest</td></tr>
 * <tr><td>One refresh at a time; a rotated token is kept before use</td><td>RFC 9700, 4.14</td>
 *     <td>SessionTest, KeptSessionTest</td></tr>
 * <tr><td>A refresh asks for no scope; only a dead grant signs out</td><td>RFC 6749, 5.2 and 6</td>
 *     <td>TokenClientTest</td></tr>
 * <tr><td>Sign-out revokes the refresh token first, then ends the session</td><td>RFC 7009, 2.1; RP-Initiated Logout, 2</td>
 *     <td>SessionTest</td></tr>
 * <tr><td>A device's page is https or of this computer</td><td>RFC 8628, 3.2 and 5.4</td><td>DeviceSignInTest</td></tr>
 * <tr><td>Polling waits, slows down, and ends with the code</td><td>RFC 8628, 3.5</td><td>DeviceSignInTest</td></tr>
 * <tr><td>No token, code or state is in what is printed or logged</td><td>RFC 9700, 4.2 and 4.3</td>
 *     <td>SecretsTest</td></tr>
 * </table>
 */
@NullMarked
package app.myphone.oidc;

import org.jspecify.annotations.NullMarked;
