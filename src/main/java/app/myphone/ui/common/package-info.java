/**
 * Small parts that several screens are made of, and {@link app.myphone.ui.common.Background}, the only edge between the
 * FX thread and blocking work. Must not know any screen.
 */
@NullMarked
package app.myphone.ui.common;

import org.jspecify.annotations.NullMarked;
