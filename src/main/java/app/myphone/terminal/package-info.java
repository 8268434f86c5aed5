/**
 * The same job in a terminal: {@code --text} and {@code --json}, clean streams, exit codes. Must not know JavaFX.
 */
@NullMarked
package app.myphone.terminal;

import org.jspecify.annotations.NullMarked;
