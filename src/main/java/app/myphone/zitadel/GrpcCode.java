package app.myphone.zitadel;

/** gRPC's status codes (grpc/doc/statuscodes.md) and the HTTP status ZITADEL's gateway gives each. */
final class GrpcCode {
  static final int OK = 0;
  static final int CANCELLED = 1;
  static final int UNKNOWN = 2;
  static final int NOT_FOUND = 5;
  static final int UNIMPLEMENTED = 12;

  private static final int[] HTTP = {
    200, 499, 500, 400, 504, 404, 409, 403, 429, 400, 409, 400, 501, 500, 503, 500, 401
  };

  private GrpcCode() {}

  /** The HTTP status a code stands for; a code nobody knows counts as {@code UNKNOWN}. */
  static int http(int code) {
    return code > OK && code < HTTP.length ? HTTP[code] : HTTP[UNKNOWN];
  }
}
