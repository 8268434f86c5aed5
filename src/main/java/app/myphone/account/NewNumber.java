package app.myphone.account;

import app.myphone.text.PhoneText;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/**
 * A number that somebody wants to have, in the form in which it is sent: ZITADEL would make the same of it, but without
 * telling.
 *
 * @param e164 as {@code +41791234567}
 * @param text the same as a person reads it
 * @param doubt why it is probably no number; the server takes it all the same
 */
public record NewNumber(String e164, PhoneText text, Doubt doubt) {

  /** What speaks against a number. */
  public enum Doubt {
    NONE,
    TOO_SHORT,
    TOO_LONG,
    /** As long as numbers are, but no such number is given out in its country. */
    UNUSED
  }

  /**
   * Reads what was typed or pasted, in whatever form; empty when there is no number in it, or more than one.
   *
   * @param region ISO 3166, for numbers without a country; possibly empty
   */
  public static Optional<NewNumber> read(String typed, String region) {
    return TypedNumber.of(typed, region).map(TypedNumber::searched).filter(number -> number.startsWith("+"))
        .map(number -> new NewNumber(number, PhoneText.of(number), doubt(number)));
  }

  /** Whether it is the one there is, in whatever form that is kept. */
  public boolean isSameAs(Phone phone) {
    return phone.number().map(PhoneText::sent).flatMap(sent -> read(sent, "")).map(NewNumber::e164)
        .filter(e164::equals).isPresent();
  }

  private static Doubt doubt(String e164) {
    try {
      PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
      PhoneNumber number = plans.parse(e164, null);
      return switch (plans.isPossibleNumberWithReason(number)) {
        case TOO_LONG -> Doubt.TOO_LONG;
        case IS_POSSIBLE -> plans.isValidNumber(number) ? Doubt.NONE : Doubt.UNUSED;
        case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> Doubt.TOO_SHORT;
        case INVALID_LENGTH, INVALID_COUNTRY_CODE -> Doubt.UNUSED;
      };
    } catch (NumberParseException e) {
      return Doubt.UNUSED;
    }
  }
}
