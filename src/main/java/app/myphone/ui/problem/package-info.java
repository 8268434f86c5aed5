/**
 * What went wrong, in words, with what to do next and details for support. Must not know which screen it stands on.
 */
@NullMarked
package app.myphone.ui.problem;

import org.jspecify.annotations.NullMarked;
