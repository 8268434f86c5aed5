package app.myphone.zitadel;

import okhttp3.HttpUrl;

/** Where the API is, in the form that paths are joined to. */
final class ApiAddress {
  private ApiAddress() {}

  /** Without query, fragment, user and trailing slashes: a double slash in a path is answered with 301. */
  static HttpUrl of(HttpUrl given) {
    HttpUrl.Builder address = given.newBuilder().query(null).fragment(null).username("").password("");
    for (int last = given.pathSize() - 1; last > 0 && given.pathSegments().get(last).isEmpty(); last--) {
      address.removePathSegment(last);
    }
    return address.build();
  }
}
