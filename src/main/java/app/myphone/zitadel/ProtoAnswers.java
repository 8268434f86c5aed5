package app.myphone.zitadel;

import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zitadel.auth.v1.GetMyPhoneResponse;
import zitadel.auth.v1.GetMyUserResponse;
import zitadel.user.v1.Phone;
import zitadel.user.v1.User;
import zitadel.user.v2.Details;
import zitadel.user.v2.GetUserByIDResponse;
import zitadel.user.v2.HumanPhone;

/** ZITADEL's messages as our records, the same as {@link JsonAnswers} makes of its JSON. */
final class ProtoAnswers {
  private static final ExtensionRegistryLite NONE = ExtensionRegistryLite.getEmptyRegistry();

  private ProtoAnswers() {}

  /** {@code GetMyPhone}. */
  static PhoneAnswer phone(byte[] bytes) throws InvalidProtocolBufferException, UnreadableException {
    GetMyPhoneResponse message = GetMyPhoneResponse.parseFrom(bytes, NONE);
    WireTypes.field(WireTypes.field(bytes, GetMyPhoneResponse.PHONE_FIELD_NUMBER), Phone.PHONE_FIELD_NUMBER);
    return AnswerRules.phone(details(message.getDetails()), message.getPhone().getPhone(),
        message.getPhone().getIsPhoneVerified());
  }

  /** {@code GetMyUser}. */
  static UserAnswer user(byte[] bytes) throws InvalidProtocolBufferException, UnreadableException {
    GetMyUserResponse message = GetMyUserResponse.parseFrom(bytes, NONE);
    if (!message.hasUser()) {
      throw new UnreadableException("user");
    }
    User user = message.getUser();
    return AnswerRules.user(user.getId(), details(user.getDetails()), AnswerRules.state(user.getState().name()),
        user.hasHuman() ? user.getHuman().getProfile().getDisplayName() : user.getMachine().getName(),
        names(user.getPreferredLoginName(), user.getLoginNamesList(), user.getUserName()));
  }

  /** The phone in {@code GetUserByID} of v2; empty for a service account. */
  static Optional<PhoneAnswer> phoneOfV2(byte[] bytes) throws InvalidProtocolBufferException, UnreadableException {
    zitadel.user.v2.User user = userMessage(bytes);
    HumanPhone phone = user.getHuman().getPhone();
    return user.hasMachine() ? Optional.empty()
        : Optional.of(AnswerRules.phone(details(user.getDetails()), phone.getPhone(), phone.getIsVerified()));
  }

  /** {@code GetUserByID} of v2. */
  static UserAnswer userOfV2(byte[] bytes) throws InvalidProtocolBufferException, UnreadableException {
    zitadel.user.v2.User user = userMessage(bytes);
    return AnswerRules.user(user.getUserId(), details(user.getDetails()), AnswerRules.state(user.getState().name()),
        user.hasHuman() ? user.getHuman().getProfile().getDisplayName() : user.getMachine().getName(),
        names(user.getPreferredLoginName(), user.getLoginNamesList(), user.getUsername()));
  }

  private static zitadel.user.v2.User userMessage(byte[] bytes)
      throws InvalidProtocolBufferException, UnreadableException {
    GetUserByIDResponse message = GetUserByIDResponse.parseFrom(bytes, NONE);
    if (!message.hasUser()) {
      throw new UnreadableException("user");
    }
    return message.getUser();
  }

  private static List<String> names(String preferred, List<String> names, String name) {
    return Stream.of(List.of(preferred), names, List.of(name)).flatMap(List::stream).toList();
  }

  static ObjectDetails details(zitadel.v1.ObjectDetails details) {
    return new ObjectDetails(number(details.getSequence()), date(details.hasCreationDate(), details.getCreationDate()),
        date(details.hasChangeDate(), details.getChangeDate()), AnswerRules.text(Optional.of(details.getResourceOwner())));
  }

  static ObjectDetails details(Details details) {
    return new ObjectDetails(number(details.getSequence()), date(details.hasCreationDate(), details.getCreationDate()),
        date(details.hasChangeDate(), details.getChangeDate()), AnswerRules.text(Optional.of(details.getResourceOwner())));
  }

  /** JSON omits a zero. */
  static Optional<String> number(long unsigned) {
    return unsigned == 0 ? Optional.empty() : Optional.of(Long.toUnsignedString(unsigned));
  }

  /** RFC 3339 as JSON has it; a date that is none is absent. */
  static Optional<String> date(boolean present, Timestamp date) {
    try {
      return present ? Optional.of(Instant.ofEpochSecond(date.getSeconds(), date.getNanos()).toString())
          : Optional.empty();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
