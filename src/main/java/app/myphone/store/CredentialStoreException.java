package app.myphone.store;

import java.util.Locale;

/** The keychain did not do what it was asked. Says why not, in one of few words; never what was to be kept. */
public final class CredentialStoreException extends Exception {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /** Why not. */
  public enum Reason {
    /** There is none on this computer, or none in this session: no bus, or nobody on it who keeps secrets. */
    ABSENT,
    /** The desktop's library for it is not installed (libsecret). */
    LIBRARY,
    /** It works, but holds no keyring to put something in: nobody has made one yet. */
    EMPTY,
    /** It is locked. Nobody was asked to unlock it: see {@link CredentialStore#unlock}. */
    LOCKED,
    /** It refused, or said something that makes no sense. */
    REFUSED,
    /** It ended, or the bus did, while it was asked. */
    DROPPED,
    /** It did not answer within the limit. */
    HANGS;

    /** The last part of the keys in the message bundles. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CredentialStoreException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
