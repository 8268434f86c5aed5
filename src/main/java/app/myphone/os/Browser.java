package app.myphone.os;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Opens an address where the person can see it: the system's browser, never a view of ours (RFC 8252, section 8.12). */
public interface Browser {

  /**
   * Opens the address; returns once an opener has taken it or all have failed. Blocks for some seconds at most.
   *
   * @return whether an opener took it; false means: show the link
   * @throws IllegalArgumentException when the address is not http or https: other schemes start other programs
   */
  boolean open(URI address) throws InterruptedException;

  /** The program that would open an address, if there is one. */
  default Optional<String> opener() {
    return Optional.empty();
  }

  /** Shows a folder in the desktop's own program for that; tells whether there is one. Blocks for some seconds at most. */
  default boolean openFolder(Path folder) throws InterruptedException {
    return false;
  }
}
