package app.myphone.zitadel;

/** An answer that breaks gRPC's protocol. Its message is the reason in the protocol's own terms. */
final class BrokenException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String reason;

  BrokenException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
