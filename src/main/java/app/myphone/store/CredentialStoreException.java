package app.myphone.store;

/** The keychain did not do what it was asked. Says which and why not; never what was to be kept. */
public final class CredentialStoreException extends Exception {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /** Why not. */
  public enum Reason {
    /** There is none on this computer, or none in this session. */
    ABSENT,
    /** It is locked and nobody could be asked to unlock it, or it refused. */
    REFUSED,
    /** It did not answer within the limit. */
    HANGS
  }

  public CredentialStoreException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
