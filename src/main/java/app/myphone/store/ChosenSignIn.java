package app.myphone.store;

import java.util.Optional;

/**
 * One of the accounts that are listed, and its sign-in.
 *
 * @param signIn empty when the keychain has lost it
 */
public record ChosenSignIn(StoredAccount account, Optional<StoredSignIn> signIn) {}
