package app.myphone.account;

/**
 * A second factor that is set up.
 *
 * @param kind {@code totp}, {@code u2f}, {@code passkey}, {@code otp-sms}, {@code otp-email}, {@code recovery-code},
 *     or {@code other}
 */
public record SecondFactor(String kind) {}
