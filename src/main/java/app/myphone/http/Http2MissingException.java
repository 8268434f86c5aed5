package app.myphone.http;

/** What is at an address speaks no HTTP/2. */
public final class Http2MissingException extends Exception {
  private static final long serialVersionUID = 1L;
}
