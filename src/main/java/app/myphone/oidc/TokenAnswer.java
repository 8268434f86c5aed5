package app.myphone.oidc;

import app.myphone.http.Answer;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.problem.ServerError;
import app.myphone.text.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An answer of the token endpoint, read strictly (RFC 6749, 5.1 and 5.2). */
final class TokenAnswer {
  private static final Duration LONGEST_LIFE = Duration.ofDays(3660);
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,100000}");

  private final Answer answer;
  private final Provider provider;
  private final String clientId;

  TokenAnswer(Answer answer, Provider provider, String clientId) {
    this.answer = answer;
    this.provider = provider;
    this.clientId = clientId;
  }

  /** Answer to a code. It must have an ID token: without one nobody knows who signed in. */
  Tokens readGrant() throws ProblemException {
    Tokens tokens = tokens(this::expiresIn);
    if (tokens.idToken().isEmpty()) {
      throw unusable();
    }
    return tokens;
  }

  /** Answer to a refresh token. */
  Tokens readRefresh() throws ProblemException {
    Optional<OAuthError> refused = OAuthError.of(answer);
    if (refused.filter(TokenAnswer::endsTheSession).isPresent()) {
      throw new ProblemException(new Problem.NotSignedIn(ProblemCode.SESSION_ENDED, List.of(), error()));
    }
    return tokens(this::sensibleExpiresIn);
  }

  /** Answer to a poll (RFC 8628, 3.5): only OAuth's own words end the polling. */
  DevicePoll readPoll() throws ProblemException {
    Optional<OAuthError> refused = OAuthError.of(answer);
    if (refused.isPresent()) {
      return readRefusedPoll(refused.get());
    }
    boolean tokens = answer.status() == 200 && OAuthAnswer.object(answer).isPresent();
    return tokens ? new DevicePoll.Authorized(readGrant()) : new DevicePoll.Unclear(
        OAuthAnswer.refusal(answer, provider.issuer().authority(), ProblemCode.TOKEN_UNUSABLE));
  }

  private DevicePoll readRefusedPoll(OAuthError refused) throws ProblemException {
    return switch (refused.code()) {
      case "authorization_pending" -> new DevicePoll.Pending();
      case "slow_down" -> new DevicePoll.SlowDown();
      case "access_denied" -> throw notSignedIn(ProblemCode.SIGN_IN_DENIED);
      case "expired_token" -> throw notSignedIn(ProblemCode.DEVICE_CODE_EXPIRED);
      case "unauthorized_client", "unsupported_grant_type" -> throw notSignedIn(ProblemCode.DEVICE_NOT_ALLOWED);
      default -> throw new ProblemException(refusal(refused));
    };
  }

  private ProblemException notSignedIn(ProblemCode code) {
    return new ProblemException(new Problem.NotSignedIn(code, List.of(), error()));
  }

  /** ZITADEL says {@code invalid_request} where the specification has {@code invalid_grant}. */
  private static boolean endsTheSession(OAuthError error) {
    return error.code().equals("invalid_grant") || (error.code().equals("invalid_request") && error.status() == 400);
  }

  private Tokens tokens(Lifetime lifetime) throws ProblemException {
    if (answer.status() != 200) {
      throw new ProblemException(OAuthError.of(answer).map(this::refusal).orElseGet(() ->
          OAuthAnswer.refusal(answer, provider.issuer().authority(), ProblemCode.TOKEN_UNUSABLE)));
    }
    ObjectNode object = OAuthAnswer.object(answer).orElseThrow(this::unusable);
    if (!Json.string(object, "token_type").orElse("").equalsIgnoreCase("Bearer")) {
      throw unusable();
    }
    return new Tokens(token(object, "access_token").orElseThrow(this::unusable),
        token(object, "refresh_token"), token(object, "id_token"), lifetime.of(object));
  }

  /** How {@code expires_in} is read. */
  @FunctionalInterface
  private interface Lifetime {
    Optional<Duration> of(ObjectNode object) throws ProblemException;
  }

  /** A refresh has already put the old refresh token out of use: for a life that makes no sense the new one stays. */
  private Optional<Duration> sensibleExpiresIn(ObjectNode object) {
    try {
      return expiresIn(object);
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  private Problem refusal(OAuthError refused) {
    return switch (refused.code()) {
      case "invalid_client" ->
          new Problem.NotSignedIn(ProblemCode.CLIENT_UNKNOWN, List.of(clientId), error());
      case "unauthorized_client", "unsupported_grant_type" ->
          new Problem.NotSignedIn(ProblemCode.GRANT_NOT_ALLOWED, List.of(), error());
      default -> new Problem.NotSignedIn(ProblemCode.TOKEN_REFUSED, List.of(refused.code()), error());
    };
  }

  private Optional<ServerError> error() {
    return Optional.of(OAuthAnswer.error(answer));
  }

  /** Absent and {@code null} are no token; anything else must be one. */
  private Optional<Secret> token(ObjectNode object, String name) throws ProblemException {
    if (!object.hasNonNull(name)) {
      return Optional.empty();
    }
    return Optional.of(Json.string(object, name).filter(text -> TOKEN.matcher(text).matches()).map(Secret::new)
        .orElseThrow(this::unusable));
  }

  private Optional<Duration> expiresIn(ObjectNode object) throws ProblemException {
    JsonNode member = object.get("expires_in");
    if (member == null) {
      return Optional.empty();
    }
    if (!member.isIntegralNumber() || !member.canConvertToLong() || member.longValue() <= 0
        || member.longValue() > LONGEST_LIFE.toSeconds()) {
      throw unusable();
    }
    return Optional.of(Duration.ofSeconds(member.longValue()));
  }

  private ProblemException unusable() {
    return new ProblemException(new Problem.BadAnswer(ProblemCode.TOKEN_UNUSABLE, OAuthAnswer.error(answer)));
  }
}
