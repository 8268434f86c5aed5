package app.myphone.zitadel;

import app.myphone.zitadel.ChangesAnswer.Event;
import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import zitadel.auth.v1.ListMyAuthFactorsResponse;
import zitadel.auth.v1.ListMyUserChangesResponse;
import zitadel.auth.v1.SetMyPhoneResponse;
import zitadel.change.v1.Change;
import zitadel.user.v1.AuthFactor;
import zitadel.user.v1.AuthFactorState;
import zitadel.user.v2.AuthenticationMethodType;
import zitadel.user.v2.ListAuthenticationMethodTypesResponse;
import zitadel.user.v2.SetPhoneResponse;

/** What the messages around the acts say, the same as {@link SupportAnswers} makes of JSON. */
final class ProtoChanges {
  private static final ExtensionRegistryLite NONE = ExtensionRegistryLite.getEmptyRegistry();

  private ProtoChanges() {}

  /** What every act of v1 answers: they differ in name only. */
  static ObjectDetails changed(byte[] bytes) throws InvalidProtocolBufferException {
    return ProtoAnswers.details(SetMyPhoneResponse.parseFrom(bytes, NONE).getDetails());
  }

  /** The same of v2. */
  static ObjectDetails changedOfV2(byte[] bytes) throws InvalidProtocolBufferException {
    return ProtoAnswers.details(SetPhoneResponse.parseFrom(bytes, NONE).getDetails());
  }

  /** {@code ListMyUserChanges}; a full page means there may be more. */
  static ChangesAnswer changes(byte[] bytes) throws InvalidProtocolBufferException {
    List<Change> rows = ListMyUserChangesResponse.parseFrom(bytes, NONE).getResultList();
    Optional<String> last = rows.size() < SupportApi.EVENTS ? Optional.empty()
        : ProtoAnswers.number(rows.getLast().getSequence());
    return new ChangesAnswer(rows.stream().map(ProtoChanges::event).toList(), last);
  }

  /** {@code ListMyAuthFactors}: those that are set up, by their names in v2. */
  static List<String> factors(byte[] bytes) throws InvalidProtocolBufferException {
    return ListMyAuthFactorsResponse.parseFrom(bytes, NONE).getResultList().stream()
        .filter(factor -> factor.getState() == AuthFactorState.AUTH_FACTOR_STATE_READY)
        .map(ProtoChanges::method).map(AuthenticationMethodType::name).toList();
  }

  /** {@code ListAuthenticationMethodTypes} of v2. */
  static List<String> factorsOfV2(byte[] bytes) throws InvalidProtocolBufferException {
    return ListAuthenticationMethodTypesResponse.parseFrom(bytes, NONE).getAuthMethodTypesList().stream()
        .map(AuthenticationMethodType::name).toList();
  }

  private static Event event(Change row) {
    return new Event(ProtoAnswers.date(row.hasChangeDate(), row.getChangeDate()),
        text(row.getEventType().getKey()).orElse(""), text(row.getEventType().getLocalizedMessage()).orElse(""),
        text(row.getEditorId()), text(row.getEditorDisplayName()), text(row.getEditorPreferredLoginName()));
  }

  private static Optional<String> text(String sent) {
    return AnswerRules.text(Optional.of(sent));
  }

  private static AuthenticationMethodType method(AuthFactor factor) {
    return switch (factor.getTypeCase()) {
      case OTP -> AuthenticationMethodType.AUTHENTICATION_METHOD_TYPE_TOTP;
      case U2F -> AuthenticationMethodType.AUTHENTICATION_METHOD_TYPE_U2F;
      case OTP_SMS -> AuthenticationMethodType.AUTHENTICATION_METHOD_TYPE_OTP_SMS;
      case OTP_EMAIL -> AuthenticationMethodType.AUTHENTICATION_METHOD_TYPE_OTP_EMAIL;
      case TYPE_NOT_SET -> AuthenticationMethodType.AUTHENTICATION_METHOD_TYPE_UNSPECIFIED;
    };
  }
}
