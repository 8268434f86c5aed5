package app.myphone.zitadel;

import app.myphone.problem.Secret;

/** Something that people do to their own number. It is sent once and never again by itself. */
public sealed interface PhoneAct {

  /**
   * {@code SetMyPhone}: the number is not verified then, and a code is sent to it.
   *
   * @param number in E.164; the server refuses what does not begin with a plus
   */
  record Set(String number) implements PhoneAct {}

  /** {@code VerifyMyPhone}, with the code as it came. */
  record Verify(Secret code) implements PhoneAct {}

  /** {@code ResendMyPhoneVerification}: a new code, only the last one counts. */
  record SendCode() implements PhoneAct {}

  /** {@code RemoveMyPhone}: a second factor by text message goes with it. */
  record Remove() implements PhoneAct {}
}
