package app.myphone.store;

/**
 * What a keychain could not do, for people to know.
 *
 * @param keychain which one was tried, as people call it
 */
public record KeychainFailure(String keychain, CredentialStoreException.Reason reason) {

  /** The words for why a sign-in lasts for this run only, with the keychain as {@code {0}}. */
  public String key() {
    return "keychain." + reason.id();
  }
}
