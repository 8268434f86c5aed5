package app.myphone.demo;

import app.myphone.demo.DemoPerson.Behaviour;

/**
 * How one version of the API refuses what is done to a number (wire/05-*, 06-v2-phone-write). Ids are not unique at
 * ZITADEL: code and id tell what is meant.
 *
 * @param same the number is the one there is
 * @param wrong the code is not the last one
 * @param notOpen there is no code that could be right
 * @param verified there is nothing to verify any more
 * @param none there is no number to remove
 * @param longestNumber in characters
 * @param longestCode in characters
 */
record PhoneRefusals(Refusal same, Refusal wrong, Refusal notOpen, Refusal verified, Refusal none,
    int longestNumber, int longestCode) {
  static final PhoneRefusals V1 = new PhoneRefusals(new Refusal(9, "Phone not changed", "COMMAND-wF94r"),
      new Refusal(3, "Code is invalid", "COMMAND-sM0cs"), new Refusal(5, "Code not found", "COMMAND-Rsj8c"),
      new Refusal(9, "Phone already verified", "COMMAND-2M9sf"), new Refusal(5, "Phone not found", "COMMAND-p6rsc"),
      50, 200);
  static final PhoneRefusals V2 = new PhoneRefusals(new Refusal(9, "Phone not changed", "COMMAND-Uch5e"),
      new Refusal(3, "Code is invalid", "COMMAND-eis9R"), new Refusal(3, "Code is invalid", "COMMAND-eis9R"),
      new Refusal(9, "Code is empty", "PHONE-5xrra88eq8"), new Refusal(9, "Phone not found", "COMMAND-ieJ2e"),
      200, 20);
  static final Refusal INVALID = new Refusal(3, "Phone is invalid", "PHONE-so0wa");

  /** A code of gRPC, a text and ZITADEL's id. */
  record Refusal(int code, String text, String id) {
    ApiError error() {
      return new ApiError(code, text, id);
    }
  }

  boolean isV1() {
    return longestNumber == V1.longestNumber;
  }

  /** A resend without a number, which v2 grants. */
  void checkThereIsOne(DemoPerson person) throws ApiError {
    if (isV1() && person.phone().isEmpty()) {
      throw new ApiError(5, "Phone not found", "COMMAND-2b7Hf");
    }
  }

  /** @param id what v1 says of a service account that does this */
  void checkHuman(DemoPerson person, String id) throws ApiError {
    if (person.is(Behaviour.MACHINE)) {
      throw isV1() ? new ApiError(9, "User could not be found", id) : new ApiError(5, "Phone not found", "COMMAND-ieJ2e");
    }
  }

  void checkNumber(String number) throws ApiError {
    String request = "invalid " + (isV1() ? "SetMyPhoneRequest" : "SetPhoneRequest") + ".Phone: ";
    check(number, longestNumber, request);
    if (isV1() && !number.startsWith("+")) {
      throw new ApiError(3, request + "value does not have prefix \"+\"");
    }
  }

  void checkCode(String code) throws ApiError {
    check(code, longestCode,
        "invalid " + (isV1() ? "VerifyMyPhoneRequest.Code: " : "VerifyPhoneRequest.VerificationCode: "));
  }

  private static void check(String text, int longest, String what) throws ApiError {
    if (text.isEmpty() || text.codePointCount(0, text.length()) > longest) {
      throw new ApiError(3, what + "value length must be between 1 and " + longest + " runes, inclusive");
    }
  }
}
