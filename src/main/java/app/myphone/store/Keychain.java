package app.myphone.store;

import java.util.Optional;

/** An operating system's keychain, seen as named texts. Asked on the one thread of {@link TimeLimited} only. */
interface Keychain {

  /**
   * Begins to ask; ended by {@link Items#close}. Opens no window.
   *
   * @param cancellation told how to give up, where that is possible
   */
  Items open(Cancellation cancellation) throws CredentialStoreException;

  /** What people call it. */
  String name();

  /** How many characters an entry may have that is written in one go. */
  default int longest() {
    return 2000;
  }

  /** The texts, each under a name of its own. Nothing is ever unlocked by asking: what is locked is an exception. */
  interface Items extends AutoCloseable {

    /** What is kept under a name; something there that is no text of ours is the empty text. */
    Optional<String> read(String name) throws CredentialStoreException;

    /** Puts a text in the place of what is kept under that name. */
    void write(String name, String text) throws CredentialStoreException;

    /** Forgets a text, and makes sure that it is gone; one that is not there is fine. */
    void delete(String name) throws CredentialStoreException;

    /** What asks the person to unlock; empty when nothing is locked. */
    Optional<Prompt> prompt() throws CredentialStoreException;

    @Override
    void close();
  }

  /** A question to the person: a window of the keychain's own, which waits for a password. */
  @FunctionalInterface
  interface Prompt {

    /**
     * Whether they unlocked it. Blocks until they answer, or for ever, deaf to interruption: for a thread that holds
     * nothing. Called once.
     */
    boolean ask() throws CredentialStoreException;
  }
}
