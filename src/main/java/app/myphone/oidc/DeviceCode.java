package app.myphone.oidc;

import app.myphone.problem.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What a person needs to sign in on another device
 * (<a href="https://www.rfc-editor.org/rfc/rfc8628#section-3.2">RFC 8628, 3.2</a>). Prints redacted.
 *
 * @param deviceCode ours alone; never shown
 * @param userCode for the screen; in groups, as the server sent it
 * @param address where to type it: https, or http on this computer
 * @param complete the same with the code in it, for a QR code or a click
 * @param life how long the code is good for
 * @param interval between two polls, within reason
 */
public record DeviceCode(
    Secret deviceCode, Secret userCode, URI address, Optional<URI> complete, Duration life, Duration interval) {

  /** What a QR code leads to. */
  public URI link() {
    return complete.orElse(address);
  }

  @Override
  public String toString() {
    return "DeviceCode"; // the addresses have the code too
  }
}
