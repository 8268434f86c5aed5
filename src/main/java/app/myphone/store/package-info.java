/**
 * Where a sign-in is kept between two starts: the operating system's keychain, or memory, never a file. Must not know
 * how a token is come by or used.
 */
@NullMarked
package app.myphone.store;

import org.jspecify.annotations.NullMarked;
