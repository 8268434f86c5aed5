package app.myphone.oidc;

import app.myphone.config.ServerAddress;
import app.myphone.http.Answer;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.text.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The answer of the device authorization endpoint, read strictly (RFC 8628, 3.2). */
final class DeviceAnswer {
  private static final Pattern DEVICE_CODE = Pattern.compile("[\\x20-\\x7e]{1,4000}");
  private static final Pattern USER_CODE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,38}[\\x21-\\x7e])?");
  private static final int LONGEST_ADDRESS = 1000;
  private static final long LONGEST_LIFE = Duration.ofHours(1).toSeconds();
  private static final long USUAL_INTERVAL = 5;
  private static final long LONGEST_INTERVAL = 60;

  private final Answer answer;
  private final Provider provider;
  private final String clientId;

  DeviceAnswer(Answer answer, Provider provider, String clientId) {
    this.answer = answer;
    this.provider = provider;
    this.clientId = clientId;
  }

  /** @throws ProblemException {@code signin.device-answer} when it breaks the rules, or the server's refusal */
  DeviceCode code() throws ProblemException {
    if (answer.status() != 200) {
      throw new ProblemException(OAuthError.of(answer).map(this::refusal).orElseGet(() ->
          OAuthAnswer.refusal(answer, provider.issuer().authority(), ProblemCode.DEVICE_ANSWER_INVALID)));
    }
    ObjectNode object = OAuthAnswer.object(answer).orElseThrow(this::invalid);
    return new DeviceCode(secret(object, "device_code", DEVICE_CODE), secret(object, "user_code", USER_CODE),
        address(object, "verification_uri"),
        object.hasNonNull("verification_uri_complete")
            ? Optional.of(address(object, "verification_uri_complete")) : Optional.empty(),
        seconds(object.get("expires_in"), LONGEST_LIFE), interval(object.get("interval")));
  }

  private Problem refusal(OAuthError refused) {
    return new Problem.NotSignedIn(switch (refused.code()) {
      case "invalid_client" -> ProblemCode.CLIENT_UNKNOWN;
      case "unauthorized_client", "unsupported_grant_type" -> ProblemCode.DEVICE_NOT_ALLOWED;
      default -> ProblemCode.SIGN_IN_REFUSED;
    }, List.of(refused.code().equals("invalid_client") ? clientId : refused.code()),
        Optional.of(OAuthAnswer.error(answer)));
  }

  private Secret secret(ObjectNode object, String name, Pattern form) throws ProblemException {
    return Json.string(object, name).filter(text -> form.matcher(text).matches()).map(Secret::new)
        .orElseThrow(this::invalid);
  }

  /** Nobody is sent to an address that is not a page of the web. */
  private URI address(ObjectNode object, String name) throws ProblemException {
    String text = Json.string(object, name).filter(value -> value.length() <= LONGEST_ADDRESS)
        .orElseThrow(this::invalid);
    try {
      ServerAddress address = ServerAddress.parse(text);
      if (address.isSecure()) {
        return address.uri();
      }
    } catch (IllegalArgumentException e) {
      // no address at all
    }
    throw invalid();
  }

  /** Absent is 5 s (RFC 8628, 3.2); what would be a flood or for ever is brought within reason. */
  private Duration interval(JsonNode member) throws ProblemException {
    if (member == null || member.isNull()) {
      return Duration.ofSeconds(USUAL_INTERVAL);
    }
    if (!member.isNumber()) {
      throw invalid();
    }
    return Duration.ofSeconds((long) Math.ceil(Math.clamp(member.doubleValue(), 1.0, (double) LONGEST_INTERVAL)));
  }

  private Duration seconds(JsonNode member, long most) throws ProblemException {
    if (member == null || !member.isNumber() || !(member.doubleValue() >= 1)) {
      throw invalid();
    }
    return Duration.ofSeconds((long) Math.min(member.doubleValue(), (double) most));
  }

  private ProblemException invalid() {
    return new ProblemException(new Problem.BadAnswer(ProblemCode.DEVICE_ANSWER_INVALID, OAuthAnswer.error(answer)));
  }
}
