/**
 * The window itself: its size, theme and keys, what a page and a dialog stand in, and where one can go from a page. Must
 * not know any screen.
 */
@NullMarked
package app.myphone.ui.shell;

import org.jspecify.annotations.NullMarked;
