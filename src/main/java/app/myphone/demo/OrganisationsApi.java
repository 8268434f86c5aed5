package app.myphone.demo;

import static app.myphone.demo.DemoJson.object;

import app.myphone.demo.DemoPerson.Behaviour;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of organisations, for support staff only (wire/09-support-acts): the others are told how many there are. */
final class OrganisationsApi {
  private static final List<Named> ALL = List.of(new Named(DemoPeople.ORGANISATION, DemoApp.ORGANISATION),
      new Named(DemoPeople.OTHER_ORGANISATION, "Demo North"));
  private final RestGateway gateway;

  OrganisationsApi(RestGateway gateway) {
    this.gateway = gateway;
  }

  DemoReply search(DemoRequest request) {
    return gateway.v2(request, caller -> {
      List<Named> found = wanted(DemoSearch.read(request.body().utf8()));
      List<Map<String, Object>> rows = found.stream().map(OrganisationsApi::row).toList();
      return object("details", object("totalResult", Optional.of(String.valueOf(found.size())).filter(_ -> !found.isEmpty()),
          "timestamp", Instant.now().toString()),
          "result", Optional.of(rows).filter(some -> !some.isEmpty() && caller.is(Behaviour.SUPPORT)));
    });
  }

  private record Named(String id, String name) {}

  private static List<Named> wanted(JsonNode asked) {
    return ALL.stream().filter(one -> asked.path("queries").valueStream()
        .allMatch(query -> query.path("idQuery").path("id").asText().equals(one.id))).toList();
  }

  private static Map<String, Object> row(Named one) {
    String since = "2024-01-08T07:00:00.989283Z";
    return object("id", one.id, "details", object("sequence", "4", "changeDate", since, "resourceOwner", one.id,
        "creationDate", since), "state", "ORGANIZATION_STATE_ACTIVE", "name", one.name,
        "primaryDomain", one.name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example");
  }
}
