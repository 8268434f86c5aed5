package app.myphone.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What {@code POST /v2/users} asks for (wire/06-v2-list-users): queries are ANDed, every text is taken as it is.
 *
 * @param limit 100 when none is given
 */
record DemoSearch(Predicate<DemoPerson> wanted, long offset, int limit) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_TEXT = 200;

  static DemoSearch of(String body) throws ApiError {
    JsonNode asked = read(body);
    JsonNode query = asked.path("query");
    return new DemoSearch(all(asked.path("queries")), query.path("offset").asLong(0), query.path("limit").asInt(100));
  }

  static JsonNode read(String body) throws ApiError {
    try {
      return JSON.readTree(body.isBlank() ? "{}" : body);
    } catch (JsonEOFException e) {
      throw new ApiError(3, "unexpected EOF");
    } catch (JsonProcessingException e) {
      throw new ApiError(3, "proto: syntax error (line 1:1): unexpected token " + body.strip().charAt(0));
    }
  }

  private static Predicate<DemoPerson> all(JsonNode queries) throws ApiError {
    return each(queries).stream().reduce(_ -> true, Predicate::and);
  }

  private static List<Predicate<DemoPerson>> each(JsonNode queries) throws ApiError {
    List<Predicate<DemoPerson>> each = new ArrayList<>();
    for (JsonNode query : queries) {
      each.add(one(query));
    }
    return each;
  }

  private static Predicate<DemoPerson> one(JsonNode query) throws ApiError {
    String name = query.properties().stream().findFirst().map(member -> member.getKey()).orElse("");
    JsonNode asked = query.path(name);
    return switch (name) {
      case "phoneQuery" -> phone(text(asked, "number", LONGEST_NUMBER), method(asked));
      case "emailQuery" -> compared(DemoPerson::email, text(asked, "emailAddress", LONGEST_TEXT), method(asked));
      case "loginNameQuery" -> compared(DemoPerson::loginName, text(asked, "loginName", LONGEST_TEXT), method(asked));
      case "userNameQuery" -> compared(DemoPerson::key, text(asked, "userName", LONGEST_TEXT), method(asked));
      case "displayNameQuery" -> compared(DemoPerson::displayName,
          text(asked, "displayName", LONGEST_TEXT), method(asked));
      case "stateQuery" -> state(asked.path("state").asText());
      case "organizationIdQuery" ->
          compared(DemoPerson::organisation, text(asked, "organizationId", LONGEST_TEXT), String::equals);
      case "inUserIdsQuery" -> ids(asked.path("userIds"));
      case "orQuery" -> each(asked.path("queries")).stream().reduce(_ -> false, Predicate::or);
      case "andQuery" -> all(asked.path("queries"));
      default -> throw invalid("Query: value is required");
    };
  }

  private static Predicate<DemoPerson> phone(String number, BiPredicate<String, String> method) {
    return person -> person.phone().filter(own -> method.test(own, number)).isPresent();
  }

  private static Predicate<DemoPerson> compared(Function<DemoPerson, String> member, String text,
      BiPredicate<String, String> method) {
    return person -> method.test(member.apply(person), text);
  }

  private static Predicate<DemoPerson> state(String name) {
    return person -> name.equals("USER_STATE_" + person.state());
  }

  private static Predicate<DemoPerson> ids(JsonNode ids) {
    List<String> wanted = new ArrayList<>();
    ids.forEach(id -> wanted.add(id.asText()));
    return person -> wanted.contains(person.id());
  }

  private static BiPredicate<String, String> method(JsonNode asked) {
    String name = asked.path("method").asText("TEXT_QUERY_METHOD_EQUALS");
    BiPredicate<String, String> exact = exact(name.replace("_IGNORE_CASE", ""));
    return name.endsWith("_IGNORE_CASE") ? (own, text) -> exact.test(lower(own), lower(text)) : exact;
  }

  private static BiPredicate<String, String> exact(String name) {
    return switch (name) {
      case "TEXT_QUERY_METHOD_STARTS_WITH" -> String::startsWith;
      case "TEXT_QUERY_METHOD_CONTAINS" -> String::contains;
      case "TEXT_QUERY_METHOD_ENDS_WITH" -> String::endsWith;
      default -> String::equals;
    };
  }

  private static String text(JsonNode asked, String member, int longest) throws ApiError {
    String text = asked.path(member).asText("");
    if (text.codePointCount(0, text.length()) > longest) {
      throw invalid((longest == LONGEST_NUMBER ? "PhoneQuery: embedded message failed validation | caused by: "
          + "invalid PhoneQuery.Number" : "Query") + ": value length must be at most " + longest + " runes");
    }
    return text;
  }

  private static ApiError invalid(String what) {
    return new ApiError(3, "invalid ListUsersRequest.Queries[0]: embedded message failed validation | caused by: "
        + "invalid SearchQuery." + what);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
