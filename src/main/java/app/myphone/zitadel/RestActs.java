package app.myphone.zitadel;

import app.myphone.http.Deadline;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.zitadel.RestCalls.Act;
import app.myphone.zitadel.RestCalls.Search;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/** The acts on one's own number over REST, and what is asked around them. Thread-safe. */
final class RestActs {
  private final RestCalls calls;
  private final HttpUrl me;
  private final HttpUrl users;

  /** @param api without a trailing slash */
  RestActs(RestCalls calls, HttpUrl api) {
    this.calls = calls;
    this.me = api.newBuilder().addPathSegments("auth/v1/users/me").build();
    this.users = api.newBuilder().addPathSegments("v2/users").build();
  }

  ObjectDetails v1(PhoneAct act, Secret token, Deadline deadline) throws ProblemException, InterruptedException {
    HttpUrl phone = below(me, "phone");
    return calls.act(switch (act) {
      case PhoneAct.Set(String number) -> new Act("PUT", phone, Map.of("phone", number));
      case PhoneAct.Verify(Secret code) -> new Act("POST", below(phone, "_verify"), Map.of("code", code.reveal()));
      case PhoneAct.SendCode _ -> new Act("POST", below(phone, "_resend_verification"), Map.of());
      case PhoneAct.Remove _ -> new Act("DELETE", phone, Map.of());
    }, token, deadline, JsonAnswers::changed);
  }

  /** Without a word about the verification the code is sent. */
  ObjectDetails v2(PhoneAct act, Secret token, String subject, Deadline deadline)
      throws ProblemException, InterruptedException {
    HttpUrl phone = ApiAddress.below(users, subject).addPathSegment("phone").build();
    return calls.act(switch (act) {
      case PhoneAct.Set(String number) -> new Act("POST", phone, Map.of("phone", number));
      case PhoneAct.Verify(Secret code) ->
          new Act("POST", below(phone, "verify"), Map.of("verificationCode", code.reveal()));
      case PhoneAct.SendCode _ -> new Act("POST", below(phone, "resend"), Map.of());
      case PhoneAct.Remove _ -> new Act("DELETE", phone, Map.of());
    }, token, deadline, JsonAnswers::changed);
  }

  ChangesAnswer changes(Secret token, Optional<String> after, Deadline deadline)
      throws ProblemException, InterruptedException {
    Map<String, Object> query = new LinkedHashMap<>(Map.of("limit", SupportApi.EVENTS, "asc", false));
    after.ifPresent(sequence -> query.put("sequence", sequence));
    return calls.search(new Search(below(me, "changes/_search"), Map.of("query", query)), token, deadline,
        SupportAnswers::changes);
  }

  List<String> factors(Secret token, Deadline deadline) throws ProblemException, InterruptedException {
    return calls.search(new Search(below(me, "auth_factors/_search"), Map.of()), token, deadline,
        SupportAnswers::factors);
  }

  List<String> factorsOfV2(Secret token, String subject, Deadline deadline)
      throws ProblemException, InterruptedException {
    HttpUrl url = ApiAddress.below(users, subject).addPathSegment("authentication_methods").build();
    return calls.get(url, token, deadline, SupportAnswers::authenticationMethods);
  }

  private static HttpUrl below(HttpUrl parent, String segments) {
    return parent.newBuilder().addPathSegments(segments).build();
  }
}
