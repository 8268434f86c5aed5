/**
 * Signing in, staying signed in, signing out. Must not know any screen, nor what the tokens are used for.
 */
@NullMarked
package app.myphone.signin;

import org.jspecify.annotations.NullMarked;
