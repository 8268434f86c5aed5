package app.myphone.demo;

import static app.myphone.demo.DemoJson.object;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Other people's accounts: user v2, and the history of management v1 (wire/06-*). Support staff see everybody, the
 * others themselves.
 */
final class UsersApi {
  private static final String V2 = "/v2/users/";
  private static final String MANAGEMENT = "/management/v1/users/";
  private final RestGateway gateway;
  private final DemoPeople people;

  UsersApi(RestGateway gateway, DemoPeople people) {
    this.gateway = gateway;
    this.people = people;
  }

  DemoReply user(DemoRequest request) {
    return gateway.v2(request, caller -> {
      DemoPerson person = visible(request.path().substring(V2.length()), caller);
      return object("details", UserJson.details(person), "user", UserJson.v2(person));
    });
  }

  DemoReply search(DemoRequest request) {
    return gateway.v2(request, caller -> {
      DemoSearch search = DemoSearch.of(request.body().utf8());
      Page page = page(search);
      List<Map<String, Object>> rows = page.rows.stream().filter(person -> DemoRights.maySee(caller, person))
          .map(UserJson::v2).toList();
      return object("details", object("totalResult", counted(search.offset() < page.total ? page.total : 0),
          "timestamp", Instant.now().toString()),
          "result", Optional.of(rows).filter(some -> !some.isEmpty()));
    });
  }

  DemoReply authenticationMethods(DemoRequest request) {
    return gateway.v2(request, caller -> {
      String id = request.path().substring(V2.length(), request.path().lastIndexOf('/'));
      List<String> methods = DemoMethods.of(visible(id, caller), people.original(id).orElseThrow());
      return object("details", object("totalResult", counted(methods.size()), "timestamp", Instant.now().toString()),
          "authMethodTypes", Optional.of(methods).filter(some -> !some.isEmpty()));
    });
  }

  /** Of an organisation's accounts, one's own unless a header says otherwise. */
  DemoReply changes(DemoRequest request) {
    return gateway.v1(request, caller -> {
      String id = request.path().substring(MANAGEMENT.length()).split("/", 2)[0];
      String organisation = request.header("x-zitadel-orgid").orElse(caller.organisation());
      if (!DemoRights.mayRead(caller, organisation)) {
        throw DemoRights.none();
      }
      return people.original(id).filter(person -> person.organisation().equals(organisation))
          .map(person -> DemoHistory.of(person, people.changes().since(person), request.body().utf8()))
          .orElse(Map.of());
    });
  }

  /** Some of those found: cut first, filtered later. */
  private record Page(long total, List<DemoPerson> rows) {}

  private Page page(DemoSearch search) {
    List<DemoPerson> rows = new ArrayList<>();
    long[] total = {0};
    people.everybody().filter(search.wanted()).forEach(person -> {
      long place = total[0]++ - search.offset();
      if (place >= 0 && place < search.limit()) {
        rows.add(person);
      }
    });
    return new Page(total[0], rows);
  }

  private DemoPerson visible(String id, DemoPerson caller) throws ApiError {
    DemoPerson person = people.byId(id)
        .orElseThrow(() -> new ApiError(5, "User could not be found", "QUERY-Dfbg2"));
    if (!DemoRights.maySee(caller, person)) {
      throw DemoRights.none();
    }
    return person;
  }

  private static Optional<String> counted(long count) {
    return count == 0 ? Optional.empty() : Optional.of(String.valueOf(count));
  }
}
