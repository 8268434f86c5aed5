package app.myphone.zitadel;

/** An answer that breaks gRPC's protocol. Its message is the reason in the protocol's own terms. */
final class GrpcProtocolException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String reason;

  GrpcProtocolException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
