/**
 * <em>Check my connection</em> as a dialog: a line for each check, as it comes. Must not know how anything is checked.
 */
@NullMarked
package app.myphone.ui.diagnosis;

import org.jspecify.annotations.NullMarked;
