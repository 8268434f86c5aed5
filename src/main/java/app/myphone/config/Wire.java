package app.myphone.config;

/** The three content types ZITADEL documents for its phone endpoint, named as {@code --wire} names them. */
public enum Wire {
  /** {@code application/json}: the REST gateway; works through every proxy. */
  JSON("json"),
  /** {@code application/grpc}: native gRPC; needs HTTP/2 from end to end. */
  GRPC("grpc"),
  /** {@code application/grpc-web+proto}: the same messages over HTTP/1.1 or 2. */
  GRPC_WEB("grpc-web");

  private final String id;

  Wire(String id) {
    this.id = id;
  }

  /** The name in options, settings and {@code --json}. */
  public String id() {
    return id;
  }

  /** The name for people: a proper noun, the same in every language. */
  public String title() {
    return switch (this) {
      case JSON -> "REST";
      case GRPC -> "gRPC";
      case GRPC_WEB -> "gRPC-Web";
    };
  }
}
