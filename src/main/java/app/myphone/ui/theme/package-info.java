/**
 * Light, dark, or as the desktop says. Must not know any screen.
 */
@NullMarked
package app.myphone.ui.theme;

import org.jspecify.annotations.NullMarked;
