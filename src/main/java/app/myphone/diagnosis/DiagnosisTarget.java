package app.myphone.diagnosis;

import app.myphone.config.Issuer;
import app.myphone.config.Wire;
import java.net.URI;
import java.util.Optional;

/**
 * What is checked.
 *
 * @param clientId absent while nobody has typed one
 * @param apiUrl origin of the API
 * @param redirectHost how the browser is told to come back
 * @param wire the one in use: what is wrong with another is only doubtful
 */
public record DiagnosisTarget(Issuer issuer, Optional<String> clientId, URI apiUrl, String redirectHost, Wire wire) {

  String host() {
    return issuer.address().host();
  }

  boolean isSecure() {
    return issuer.uri().getScheme().equals("https");
  }
}
