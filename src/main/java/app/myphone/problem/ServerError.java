package app.myphone.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server said when it refused, the same whichever wire it came over: ZITADEL's error schema
 * {@code {code, message, details[{@type, …}]}} or OAuth's {@code {error, error_description}} (RFC 6749, 5.2).
 * All text is cleaned, bounded and freed of our secrets here, once, so it may be shown anywhere.
 *
 * @param request what was asked, as {@code GET /auth/v1/users/me/phone}: a method and a path, no query
 * @param http the HTTP status; empty when the wire has none of its own to tell
 * @param grpc the gRPC code; empty when the answer had none
 * @param message the server's own sentence, possibly empty
 * @param details each entry of {@code details[]}, at most {@value #MOST_DETAILS}
 * @param retryAfter how long the server asks to wait
 * @param requestId what the server calls this request, for whoever looks into its logs
 */
public record ServerError(
    String request,
    Optional<Integer> http,
    Optional<Integer> grpc,
    String message,
    List<Detail> details,
    Optional<Duration> retryAfter,
    Optional<String> requestId) {
  private static final int MOST_DETAILS = 50;
  private static final int LONGEST_MESSAGE = 500;
  private static final int LONGEST_ID = 200;
  private static final Pattern DATABASE =
      Pattern.compile("\\s*\\(?\\b(Parent=|failed to connect to\\b|(user|database|host)=\\S|FATAL:|SQLSTATE\\b)");
  private static final Pattern ID =
      Pattern.compile("\\bID=([A-Z0-9]+-[A-Za-z0-9]+)|\\(([A-Z0-9]+-[A-Za-z0-9]+)\\)\\s*$");

  public ServerError {
    message = ServerText.clean(withoutDatabase(message), LONGEST_MESSAGE);
    details = details.stream().limit(MOST_DETAILS).toList();
    requestId = requestId.map(id -> ServerText.clean(id, LONGEST_ID)).filter(id -> !id.isEmpty());
  }

  /** Of a request that the server gave no name. */
  public ServerError(String request, Optional<Integer> http, Optional<Integer> grpc, String message,
      List<Detail> details, Optional<Duration> retryAfter) {
    this(request, http, grpc, message, details, retryAfter, Optional.empty());
  }

  /** The same with what the server calls the request. */
  public ServerError withRequestId(Optional<String> id) {
    return new ServerError(request, http, grpc, message, details, retryAfter, id);
  }

  /** An answer of which only the status is of use. */
  public static ServerError ofStatus(String request, int http) {
    return new ServerError(request, Optional.of(http), Optional.empty(), "", List.of(), Optional.empty());
  }

  /** ZITADEL's stable id, as {@code AUTH-7fs1e}: from the first detail that has one, else from the message. */
  public Optional<String> id() {
    return details.stream().map(Detail::id).flatMap(Optional::stream).findFirst().or(() -> idInMessage());
  }

  /** ZITADEL quotes what its database said, with user, name and address of it: nothing for a person. */
  private static String withoutDatabase(String text) {
    Matcher innards = DATABASE.matcher(text);
    return innards.find() ? text.substring(0, innards.start()) : text;
  }

  private Optional<String> idInMessage() {
    Matcher matcher = ID.matcher(message);
    return matcher.find()
        ? Optional.of(Objects.requireNonNullElseGet(matcher.group(1), () -> matcher.group(2)))
        : Optional.empty();
  }

  /**
   * One entry of {@code details[]}.
   *
   * @param type the {@code @type}, as {@code type.googleapis.com/zitadel.v1.ErrorDetail}
   * @param members the other members in the server's order: strings, numbers, booleans
   */
  public record Detail(String type, Map<String, Object> members) {
    private static final int LONGEST = 300;
    private static final int MOST_MEMBERS = 20;

    public Detail {
      type = ServerText.clean(type, LONGEST);
      members = cleaned(members);
    }

    Optional<String> id() {
      return members.get("id") instanceof String id && !id.isEmpty() ? Optional.of(id) : Optional.empty();
    }

    private static Map<String, Object> cleaned(Map<String, Object> members) {
      Map<String, Object> clean = new LinkedHashMap<>();
      members.entrySet().stream().limit(MOST_MEMBERS).forEach(member ->
          clean.put(ServerText.clean(member.getKey(), LONGEST), cleaned(member.getValue())));
      return Collections.unmodifiableMap(clean);
    }

    private static Object cleaned(Object value) {
      return value instanceof Number || value instanceof Boolean ? value : ServerText.clean(withoutDatabase(value.toString()), LONGEST);
    }
  }
}
