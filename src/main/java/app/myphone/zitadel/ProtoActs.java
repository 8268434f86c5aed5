package app.myphone.zitadel;

import app.myphone.problem.Secret;
import com.google.protobuf.MessageLite;
import java.util.Optional;
import zitadel.auth.v1.ListMyUserChangesRequest;
import zitadel.auth.v1.RemoveMyPhoneRequest;
import zitadel.auth.v1.ResendMyPhoneVerificationRequest;
import zitadel.auth.v1.SetMyPhoneRequest;
import zitadel.auth.v1.VerifyMyPhoneRequest;
import zitadel.change.v1.ChangeQuery;
import zitadel.user.v2.RemovePhoneRequest;
import zitadel.user.v2.ResendPhoneCodeRequest;
import zitadel.user.v2.SetPhoneRequest;
import zitadel.user.v2.VerifyPhoneRequest;

/** The acts on one's own number as methods of gRPC with their messages. */
final class ProtoActs {
  private ProtoActs() {}

  /** A method of a service and what is sent to it. */
  record Call(String method, MessageLite message) {}

  static Call v1(PhoneAct act) {
    return switch (act) {
      case PhoneAct.Set(String number) ->
          new Call("SetMyPhone", SetMyPhoneRequest.newBuilder().setPhone(number).build());
      case PhoneAct.Verify(Secret code) ->
          new Call("VerifyMyPhone", VerifyMyPhoneRequest.newBuilder().setCode(code.reveal()).build());
      case PhoneAct.SendCode _ ->
          new Call("ResendMyPhoneVerification", ResendMyPhoneVerificationRequest.getDefaultInstance());
      case PhoneAct.Remove _ -> new Call("RemoveMyPhone", RemoveMyPhoneRequest.getDefaultInstance());
    };
  }

  /** Without a word about the verification the code is sent. */
  static Call v2(PhoneAct act, String subject) {
    return switch (act) {
      case PhoneAct.Set(String number) ->
          new Call("SetPhone", SetPhoneRequest.newBuilder().setUserId(subject).setPhone(number).build());
      case PhoneAct.Verify(Secret code) -> new Call("VerifyPhone",
          VerifyPhoneRequest.newBuilder().setUserId(subject).setVerificationCode(code.reveal()).build());
      case PhoneAct.SendCode _ ->
          new Call("ResendPhoneCode", ResendPhoneCodeRequest.newBuilder().setUserId(subject).build());
      case PhoneAct.Remove _ -> new Call("RemovePhone", RemovePhoneRequest.newBuilder().setUserId(subject).build());
    };
  }

  /** @param after the sequence that older events follow: digits only */
  static MessageLite changes(Optional<String> after) {
    ChangeQuery.Builder query = ChangeQuery.newBuilder().setLimit(SupportApi.EVENTS);
    after.ifPresent(sequence -> query.setSequence(Long.parseUnsignedLong(sequence)));
    return ListMyUserChangesRequest.newBuilder().setQuery(query).build();
  }
}
