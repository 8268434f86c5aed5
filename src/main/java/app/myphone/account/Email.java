package app.myphone.account;

import app.myphone.zitadel.AccountAnswer;

/** An address and whether it is confirmed. */
public record Email(String address, boolean verified) {

  static Email of(AccountAnswer.Email sent) {
    return new Email(sent.address(), sent.verified());
  }
}
