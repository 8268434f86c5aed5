package app.myphone.demo;

import app.myphone.demo.DemoPhones.Changed;
import app.myphone.demo.GrpcApi.Method;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.MessageLite;
import java.util.Map;
import java.util.stream.Stream;
import zitadel.auth.v1.ListMyAuthFactorsRequest;
import zitadel.auth.v1.ListMyAuthFactorsResponse;
import zitadel.auth.v1.ListMyUserChangesRequest;
import zitadel.auth.v1.ListMyUserChangesResponse;
import zitadel.auth.v1.RemoveMyPhoneRequest;
import zitadel.auth.v1.ResendMyPhoneVerificationRequest;
import zitadel.auth.v1.SetMyPhoneRequest;
import zitadel.auth.v1.SetMyPhoneResponse;
import zitadel.auth.v1.VerifyMyPhoneRequest;
import zitadel.change.v1.Change;
import zitadel.change.v1.ChangeQuery;
import zitadel.user.v1.AuthFactor;
import zitadel.user.v1.AuthFactorOTP;
import zitadel.user.v1.AuthFactorOTPSMS;
import zitadel.user.v1.AuthFactorState;
import zitadel.user.v2.RemovePhoneRequest;
import zitadel.user.v2.ResendPhoneCodeRequest;
import zitadel.user.v2.SetPhoneRequest;
import zitadel.user.v2.SetPhoneResponse;
import zitadel.user.v2.VerifyPhoneRequest;
import zitadel.v1.LocalizedMessage;

/** The same over gRPC and gRPC-Web (wire/05-phone-grpc-errors): every act answers alike, only the names differ. */
final class GrpcActs {
  private static final String V1 = "/zitadel.auth.v1.AuthService/";
  private static final String V2 = "/zitadel.user.v2.UserService/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private final DemoPeople people;
  private final DemoPhones phones;

  GrpcActs(DemoPeople people, DemoPhones phones) {
    this.people = people;
    this.phones = phones;
  }

  Map<String, Method<?>> methods() {
    return Map.ofEntries(
        Map.entry(V1 + "SetMyPhone", new Method<>(SetMyPhoneRequest::parser, (_, message, person) ->
            v1(phones.set(person, message.getPhone(), PhoneRefusals.V1)))),
        Map.entry(V1 + "VerifyMyPhone", new Method<>(VerifyMyPhoneRequest::parser, (_, message, person) ->
            v1(phones.verify(person, message.getCode(), PhoneRefusals.V1)))),
        Map.entry(V1 + "ResendMyPhoneVerification", new Method<>(ResendMyPhoneVerificationRequest::parser,
            (_, _, person) -> v1(phones.sendCode(person, PhoneRefusals.V1)))),
        Map.entry(V1 + "RemoveMyPhone", new Method<>(RemoveMyPhoneRequest::parser,
            (_, _, person) -> v1(phones.remove(person, PhoneRefusals.V1)))),
        Map.entry(V1 + "ListMyUserChanges", new Method<>(ListMyUserChangesRequest::parser,
            (_, message, person) -> changes(message.getQuery(), person))),
        Map.entry(V1 + "ListMyAuthFactors", new Method<>(ListMyAuthFactorsRequest::parser,
            (_, _, person) -> factors(person))),
        Map.entry(V2 + "SetPhone", new Method<>(SetPhoneRequest::parser, (_, message, person) ->
            v2(phones.set(own(person, message.getUserId()), message.getPhone(), PhoneRefusals.V2)))),
        Map.entry(V2 + "VerifyPhone", new Method<>(VerifyPhoneRequest::parser, (_, message, person) ->
            v2(phones.verify(own(person, message.getUserId()), message.getVerificationCode(), PhoneRefusals.V2)))),
        Map.entry(V2 + "ResendPhoneCode", new Method<>(ResendPhoneCodeRequest::parser, (_, message, person) ->
            v2(phones.sendCode(own(person, message.getUserId()), PhoneRefusals.V2)))),
        Map.entry(V2 + "RemovePhone", new Method<>(RemovePhoneRequest::parser, (_, message, person) ->
            v2(phones.remove(own(person, message.getUserId()), PhoneRefusals.V2)))));
  }

  private static MessageLite v1(Changed changed) {
    return SetMyPhoneResponse.newBuilder().setDetails(zitadel.v1.ObjectDetails.newBuilder()
        .setSequence(changed.sequence()).setChangeDate(GrpcMessages.time(changed.date()))
        .setResourceOwner(changed.organisation())).build();
  }

  private static MessageLite v2(Changed changed) {
    return SetPhoneResponse.newBuilder().setDetails(zitadel.user.v2.Details.newBuilder()
        .setSequence(changed.sequence()).setChangeDate(GrpcMessages.time(changed.date()))
        .setResourceOwner(changed.organisation())).build();
  }

  private MessageLite changes(ChangeQuery query, DemoPerson person) {
    String body = DemoJson.text(Map.of("query", Map.of(
        "sequence", query.getSequence(), "limit", query.getLimit(), "asc", query.getAsc())));
    JsonNode sent = JSON.valueToTree(
        DemoHistory.of(people.original(person.id()).orElse(person), people.changes().since(person), body));
    ListMyUserChangesResponse.Builder response = ListMyUserChangesResponse.newBuilder();
    sent.path("result").forEach(row -> response.addResult(change(row)));
    return response.build();
  }

  private static Change change(JsonNode row) {
    return Change.newBuilder().setChangeDate(GrpcMessages.time(row.path("changeDate").asText()))
        .setEventType(LocalizedMessage.newBuilder().setKey(row.path("eventType").path("key").asText())
            .setLocalizedMessage(row.path("eventType").path("localizedMessage").asText()))
        .setSequence(row.path("sequence").asLong()).setEditorId(row.path("editorId").asText())
        .setEditorDisplayName(row.path("editorDisplayName").asText(""))
        .setResourceOwnerId(row.path("resourceOwnerId").asText())
        .setEditorPreferredLoginName(row.path("editorPreferredLoginName").asText("")).build();
  }

  private MessageLite factors(DemoPerson person) {
    ListMyAuthFactorsResponse.Builder response = ListMyAuthFactorsResponse.newBuilder();
    methods(person).forEach(method -> {
      AuthFactor.Builder factor = AuthFactor.newBuilder().setState(AuthFactorState.AUTH_FACTOR_STATE_READY);
      response.addResult(method.endsWith("_OTP_SMS") ? factor.setOtpSms(AuthFactorOTPSMS.getDefaultInstance())
          : factor.setOtp(AuthFactorOTP.getDefaultInstance()));
    });
    return response.build();
  }

  private Stream<String> methods(DemoPerson person) {
    return DemoMethods.of(person, people.original(person.id()).orElse(person)).stream()
        .filter(method -> !method.endsWith("_PASSWORD"));
  }

  private DemoPerson own(DemoPerson caller, String id) throws ApiError {
    if (caller.id().equals(id)) {
      return caller;
    }
    throw people.byId(id).isPresent() ? new ApiError(5, "membership not found", "AUTHZ-cdgFk")
        : new ApiError(5, "Phone not found", "COMMAND-ieJ2e");
  }
}
