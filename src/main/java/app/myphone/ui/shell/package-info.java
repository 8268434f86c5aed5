/**
 * The window itself: its size, theme and keys, and what a page and a dialog stand in. Must not know any screen.
 */
@NullMarked
package app.myphone.ui.shell;

import org.jspecify.annotations.NullMarked;
