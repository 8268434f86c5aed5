package app.myphone.demo;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import zitadel.auth.v1.GetMyPhoneResponse;
import zitadel.auth.v1.GetMyUserResponse;
import zitadel.user.v1.Human;
import zitadel.user.v1.Machine;
import zitadel.user.v1.Phone;
import zitadel.user.v1.Profile;
import zitadel.user.v1.User;
import zitadel.user.v1.UserState;
import zitadel.user.v2.Details;
import zitadel.user.v2.GetUserByIDResponse;
import zitadel.user.v2.HumanPhone;
import zitadel.user.v2.HumanProfile;
import zitadel.user.v2.HumanUser;
import zitadel.user.v2.MachineUser;
import zitadel.v1.ObjectDetails;

/** A demo person as protobuf messages, as far as the protos of ours go. */
final class GrpcMessages {
  private GrpcMessages() {}

  static GetMyPhoneResponse phone(DemoPerson person) {
    return GetMyPhoneResponse.newBuilder().setDetails(details(person)).setPhone(phoneV1(person)).build();
  }

  static GetMyUserResponse user(DemoPerson person) {
    User.Builder user = User.newBuilder().setId(person.id()).setDetails(details(person))
        .setState(UserState.USER_STATE_ACTIVE).setUserName(person.key()).addLoginNames(person.loginName())
        .setPreferredLoginName(person.loginName());
    if (person.is(DemoPerson.Behaviour.MACHINE)) {
      user.setMachine(Machine.newBuilder().setName(person.displayName()).setDescription(DemoPerson.MACHINE));
    } else {
      user.setHuman(Human.newBuilder().setPhone(phoneV1(person)).setProfile(Profile.newBuilder()
          .setFirstName(person.first()).setLastName(person.last()).setDisplayName(person.displayName())));
    }
    return GetMyUserResponse.newBuilder().setUser(user).build();
  }

  static GetUserByIDResponse userV2(DemoPerson person) {
    zitadel.user.v2.User.Builder user = zitadel.user.v2.User.newBuilder().setUserId(person.id())
        .setDetails(detailsV2(person)).setState(zitadel.user.v2.UserState.USER_STATE_ACTIVE)
        .setUsername(person.key()).addLoginNames(person.loginName()).setPreferredLoginName(person.loginName());
    if (person.is(DemoPerson.Behaviour.MACHINE)) {
      user.setMachine(MachineUser.newBuilder().setName(person.displayName()).setDescription(DemoPerson.MACHINE));
    } else {
      user.setHuman(HumanUser.newBuilder()
          .setPhone(HumanPhone.newBuilder().setPhone(person.phone().orElse("")).setIsVerified(person.verified()))
          .setProfile(HumanProfile.newBuilder().setGivenName(person.first()).setFamilyName(person.last())
              .setDisplayName(person.displayName())));
    }
    return GetUserByIDResponse.newBuilder().setDetails(detailsV2(person)).setUser(user).build();
  }

  private static Phone phoneV1(DemoPerson person) {
    return Phone.newBuilder().setPhone(person.phone().orElse("")).setIsPhoneVerified(person.verified()).build();
  }

  private static ObjectDetails details(DemoPerson person) {
    return ObjectDetails.newBuilder().setSequence(person.sequence()).setCreationDate(time(person.created()))
        .setChangeDate(time(person.changed())).setResourceOwner(DemoPeople.ORGANISATION).build();
  }

  private static Details detailsV2(DemoPerson person) {
    return Details.newBuilder().setSequence(person.sequence()).setCreationDate(time(person.created()))
        .setChangeDate(time(person.changed())).setResourceOwner(DemoPeople.ORGANISATION).build();
  }

  static Timestamp time(String rfc3339) {
    Instant instant = Instant.parse(rfc3339);
    return Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).setNanos(instant.getNano()).build();
  }
}
