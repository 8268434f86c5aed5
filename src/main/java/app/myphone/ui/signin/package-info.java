/**
 * Signed out, and waiting for the browser. What is expected to happen (denied, cancelled, timed out) is said here in
 * words. Must not know tokens or protocols.
 */
@NullMarked
package app.myphone.ui.signin;

import org.jspecify.annotations.NullMarked;
