package app.myphone.terminal;

import java.util.Optional;

/** Whoever sits at the terminal, or what is piped into the program instead. Blocks. */
interface Asking {

  /** Whether there is a person who could answer. */
  boolean isPerson();

  /** A line of whatever comes in; empty at its end. */
  Optional<String> line();
}
