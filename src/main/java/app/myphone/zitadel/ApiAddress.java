package app.myphone.zitadel;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.util.List;
import java.util.Optional;
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

  /**
   * Below an address.
   *
   * @param id of an account, from a server or a person: dots alone would name another path
   *     (<a href="https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4">RFC 3986, 5.2.4</a>), and nothing the list
   * @throws ProblemException {@code api.not-found}, without asking
   */
  static HttpUrl.Builder below(HttpUrl parent, String id) throws ProblemException {
    if (isPath(id)) {
      throw new ProblemException(new Problem.BadAnswer(ProblemCode.API_NOT_FOUND, List.of(parent.host()), Optional.empty()));
    }
    return parent.newBuilder().addPathSegment(id);
  }

  /** Whether an id is none, because as a part of a path it would mean something else. */
  static boolean isPath(String id) {
    return id.isEmpty() || id.equals(".") || id.equals("..");
  }
}
