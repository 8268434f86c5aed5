package app.myphone.store;

import java.util.Locale;

/**
 * Why a sign-in lasts for this run only, although it should outlive it (rule 49).
 *
 * @param keychain which one was tried, as people call it
 */
public record KeychainFailure(String keychain, CredentialStoreException.Reason reason) {

  /** The words for it in the message bundles, with the keychain as {@code {0}}. */
  public String key() {
    return "keychain." + reason.name().toLowerCase(Locale.ROOT);
  }
}
