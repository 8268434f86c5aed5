/**
 * Words and how they are written: message bundles, telephone numbers, text from strangers made harmless.
 * Must not know any screen, protocol or problem.
 */
@NullMarked
package app.myphone.text;

import org.jspecify.annotations.NullMarked;
