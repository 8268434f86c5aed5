/**
 * OpenID Connect as a native app speaks it (RFC 8252): discovery, PKCE, loopback redirect, tokens, ID-token check.
 * Must not know ZITADEL's API, the session that is kept, or any screen.
 */
@NullMarked
package app.myphone.oidc;

import org.jspecify.annotations.NullMarked;
