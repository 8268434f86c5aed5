package app.myphone.zitadel;

import app.myphone.http.Answer;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import app.myphone.problem.ServerRefusal;
import app.myphone.text.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What an answer of REST means that is not the wanted one. */
final class JsonErrors {
  private static final int MOST_DETAILS = 50;
  private static final List<String> WANTED = List.of("phone", "user", "result", "authMethodTypes");
  /** What gateways and frameworks call what went wrong. */
  private static final List<String> FOREIGN = List.of("error", "errors", "fault", "message", "error_description");
  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

  private JsonErrors() {}

  /** Any answer that is no 2xx. */
  static ProblemException refusal(Answer answer, String host) {
    boolean json = answer.isJson();
    ObjectNode body = json ? Json.object(answer.body()).orElse(NOTHING) : NOTHING;
    String message = answer.mediaType().equals("text/plain") ? answer.text() : body.path("message").asText("");
    ApiError error = new ApiError(answer.request(), host, answer.status(), code(body), message, details(body),
        answer.retryAfter(), answer.requestId());
    if (isOfZitadel(body, answer.status()) || ServerRefusal.code(answer.status(), message).isPresent()) {
      return error.exception();
    }
    return ServerRefusal.foreignCode(answer.status()).map(foreign -> new ProblemException(error.problem(foreign)))
        .orElseGet(() -> json ? error.exception() : unusable(ProblemCode.ANSWER_NOT_API, answer, host));
  }

  /** A refusal with a status of success, as some gateways send it: what is not there must not be read as "none". */
  static void throwIfError(Answer answer, ObjectNode body, String host) throws ProblemException {
    JsonNode code = body.path("code");
    boolean error = code.isValueNode() && !code.isNull() && body.path("message").isTextual();
    if (error && WANTED.stream().allMatch(name -> isEmpty(body.path(name)))) {
      ApiError refusal = new ApiError(answer.request(), host, answer.status(), code(body),
          body.path("message").textValue(), details(body), answer.retryAfter(), answer.requestId());
      throw code(body).isPresent() ? refusal.exception()
          : new ProblemException(refusal.problem(ProblemCode.ANSWER_UNREADABLE));
    }
    if (isForeignError(body)) {
      throw unusable(ProblemCode.ANSWER_UNREADABLE, answer, host);
    }
  }

  /** Of somebody else, as RFC 9457 has it or as they like; nothing of an answer of ours is in it. */
  private static boolean isForeignError(ObjectNode body) {
    boolean ours = WANTED.stream().anyMatch(body::has) || body.path("details").isObject();
    boolean problem = body.path("title").isTextual() && body.path("status").isNumber();
    return !ours && (problem || FOREIGN.stream().anyMatch(name -> !isEmpty(body.path(name))));
  }

  /** Absent, or with nothing in it however deep. */
  private static boolean isEmpty(JsonNode node) {
    return node.isValueNode() ? node.asText("").isEmpty() || node.isNull()
        : StreamSupport.stream(node.spliterator(), false).allMatch(JsonErrors::isEmpty);
  }

  /** An answer that came complete and cannot be used. */
  static ProblemException unusable(ProblemCode code, Answer answer, String host) {
    ServerError error =
        ServerError.ofStatus(answer.request(), answer.status()).withRequestId(answer.requestId());
    return new ProblemException(new Problem.BadAnswer(code, error, host));
  }

  /** {@code google.rpc.Status} whose code stands for this HTTP status; what others write into JSON has neither. */
  private static boolean isOfZitadel(ObjectNode body, int status) {
    return body.path("message").isTextual() && code(body).filter(code -> GrpcCode.http(code) == status).isPresent();
  }

  private static Optional<Integer> code(ObjectNode body) {
    JsonNode code = body.path("code");
    return code.isInt() ? Optional.of(code.intValue()) : Optional.empty();
  }

  private static List<ServerError.Detail> details(ObjectNode body) {
    return StreamSupport.stream(body.path("details").spliterator(), false)
        .filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast)
        .limit(MOST_DETAILS).map(JsonErrors::detail).toList();
  }

  private static ServerError.Detail detail(ObjectNode entry) {
    Map<String, Object> members = new LinkedHashMap<>();
    entry.properties().stream()
        .filter(member -> !member.getKey().equals("@type") && !member.getValue().isNull())
        .forEach(member -> members.put(member.getKey(), value(member.getValue())));
    return new ServerError.Detail(entry.path("@type").asText(""), members);
  }

  private static Object value(JsonNode node) {
    return node.isBoolean() ? (Object) node.booleanValue() : node.isNumber() ? node.numberValue()
        : node.isTextual() ? node.textValue() : node.toString();
  }
}
